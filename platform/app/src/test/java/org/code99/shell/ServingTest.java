package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.code99.database.Database;
import org.code99.mornings.Mornings;
import org.code99.shelf.Shelf;
import org.code99.web.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The house begins and ends to serve")
class ServingTest {
  private static final String FORM = "user=nobody&password=nothing";

  @TempDir private Path folder;
  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setErr(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo"})
  @DisplayName("S02: a port that another program listens on is one sentence, and nothing was begun")
  void taken(String command) throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      int code =
          Code99.commandLine()
              .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
              .execute(command, "--port", port, "--data", folder.resolve("data").toString());
      assertEquals(1, code);
      assertEquals(
          "code99: Port "
              + port
              + " is taken by another program: end that one, or choose another port with --port.",
          told.toString(StandardCharsets.UTF_8).strip());
    }
  }

  @Test
  @DisplayName("S02: a request under way is answered before the house closes; no other is taken")
  void lastRequest() throws Exception {
    try (Socket visitor = new Socket()) {
      CompletableFuture<String> answered;
      try (House house =
          House.open(
              Database.embedded(folder.resolve("data")),
              folder.resolve("none"),
              Map.of("micronaut.server.port", -1))) {
        URI address = house.door(Server.class).start();
        house.door(Mornings.class).begin();
        house.door(Shelf.class).begin();
        visitor.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        send(
            visitor,
            """
            POST /sign-in HTTP/1.1\r
            Host: x\r
            Expect: 100-continue\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: %d\r
            \r
            """
                .formatted(FORM.length()));
        assertEquals("HTTP/1.1 100 Continue", firstLine(visitor));
        answered = CompletableFuture.supplyAsync(() -> sentWhenClosed(visitor, address));
      }
      assertEquals("HTTP/1.1 401 Unauthorized", answered.get(1, TimeUnit.MINUTES));
    }
    assertEquals("", told.toString(StandardCharsets.UTF_8));
  }

  private static void send(Socket visitor, String words) throws IOException {
    visitor.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    visitor.getOutputStream().flush();
  }

  private static String sentWhenClosed(Socket visitor, URI address) {
    try {
      while (takes(address)) {
        Thread.onSpinWait();
      }
      send(visitor, FORM);
      return firstLine(visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Socket visitor) throws IOException {
    byte[] some = new byte[1 << 16];
    int length = Math.max(0, visitor.getInputStream().read(some));
    return new String(some, 0, length, StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  private static boolean takes(URI address) throws IOException {
    try (Socket other = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      return other.isConnected();
    } catch (SocketException refused) { // or reset, when the door closes in this very moment
      return false;
    }
  }
}
