package org.code99.plugin.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A mail server that says what a test wants it to say. */
final class ScriptedMailServer implements AutoCloseable {
  private static final String ADA =
      Base64.getEncoder().encodeToString("\0ada\0hush".getBytes(StandardCharsets.UTF_8));

  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final List<String> letters = new ArrayList<>();
  private volatile String toRecipient = "250 ok";
  private volatile boolean hangsUpAfterTheLetter;
  private volatile boolean asksToSignIn;

  ScriptedMailServer() throws IOException {
    Thread.ofPlatform().daemon().name("mail server").start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  void saysToRecipients(String answer) {
    toRecipient = answer;
  }

  /** Lets nobody in but Ada. */
  void asksToSignIn() {
    asksToSignIn = true;
  }

  void hangsUpAfterTheLetter() {
    hangsUpAfterTheLetter = true;
  }

  synchronized List<String> letters() {
    return List.copyOf(letters);
  }

  private void open() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        talk(caller);
      } catch (IOException e) {
        System.out.println("the caller hung up, or the test is over: " + e.getMessage());
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = caller.getOutputStream();
    say(out, "220 here");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.split(" ", 2)[0];
      switch (word) {
        case "EHLO" -> say(out, asksToSignIn ? "250-here\r\n250 AUTH PLAIN" : "250 ok");
        case "AUTH" -> say(out, line.endsWith(ADA) ? "235 welcome" : "535 nobody of that name");
        case "RCPT" -> say(out, toRecipient);
        case "DATA" -> {
          say(out, "354 go on");
          receive(in);
          if (hangsUpAfterTheLetter) {
            return;
          }
          say(out, "250 taken");
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
    }
  }

  private void receive(BufferedReader in) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      letter.append(line).append('\n');
    }
    synchronized (this) {
      letters.add(letter.toString());
    }
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
