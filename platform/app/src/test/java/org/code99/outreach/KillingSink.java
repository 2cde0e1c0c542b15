package org.code99.outreach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Receives messages, writes each one down before it answers, and kills who sends one of them:
 * before the answer, or right after it.
 */
final class KillingSink implements AutoCloseable {
  private final ServerSocket door;
  private final Random chance;
  private final Map<String, Integer> received = new HashMap<>();
  private int untilTheKill;

  KillingSink(long seed) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.chance = new Random(seed);
    Thread.ofPlatform().daemon().name("sink").start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  synchronized Map<String, Integer> received() {
    return Map.copyOf(received);
  }

  /** Forgets what came, and will kill who sends one of the next so many messages. */
  synchronized void begin(int messages) {
    received.clear();
    untilTheKill = 1 + chance.nextInt(messages * 9 / 10);
  }

  /** Whether it has killed somebody since it began. */
  synchronized boolean killed() {
    return untilTheKill <= 0;
  }

  private void open() {
    try {
      while (true) {
        Socket caller = door.accept();
        Thread.ofPlatform().daemon().name("caller").start(() -> listen(caller));
      }
    } catch (SocketException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line is the process that sends it and the key of a message. */
  private void listen(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", -1);
        boolean dies = note(words[1]);
        if (dies && chance.nextBoolean()) {
          kill(words[0]);
        } else {
          caller.getOutputStream().write("ok\n".getBytes(StandardCharsets.UTF_8));
          if (dies) {
            kill(words[0]);
          }
        }
      }
    } catch (IOException e) {
      System.out.println("who is killed says goodbye to nobody: " + e.getMessage());
    }
  }

  private synchronized boolean note(String key) {
    received.merge(key, 1, Integer::sum);
    return --untilTheKill == 0;
  }

  private static void kill(String pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
    process.ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
