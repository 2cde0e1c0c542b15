package org.code99.outreach.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail server that keeps what it gets and sends nothing on. It listens on this machine only, on a
 * port that was free; one company's mail lies in one folder.
 */
public final class MailSink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailSink.class);
  private static final int MILLIS = 30_000;
  private static final int AT_ONCE = 8;

  private final ServerSocket door;
  private final MailFolder folder;
  private final Semaphore chairs = new Semaphore(AT_ONCE);

  private MailSink(ServerSocket door, MailFolder folder) {
    this.door = door;
    this.folder = folder;
  }

  /**
   * Opens a sink; it listens until it is closed.
   *
   * @param folder for the mail, one file a letter; made where it is missing
   */
  public static MailSink open(Path folder) {
    try {
      MailSink sink =
          new MailSink(
              new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress()),
              new MailFolder(Files.createDirectories(folder)));
      Thread.ofPlatform().daemon().name("code99-mail-sink").start(sink::listen);
      return sink;
    } catch (IOException e) {
      throw new UncheckedIOException("the mail sink cannot be opened in " + folder, e);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        chairs.acquireUninterruptibly();
        Thread.ofVirtual().name("code99-mail").start(() -> hear(caller));
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.warn("the mail sink did not hear a caller: {}", e.toString());
        }
      }
    }
  }

  private void hear(Socket caller) {
    try (caller) {
      caller.setSoTimeout(MILLIS);
      new SmtpTalk(caller.getInputStream(), caller.getOutputStream(), folder::keep).run();
    } catch (IOException e) {
      LOG.info("who brought mail hung up: {}", e.toString());
    } finally {
      chairs.release();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
