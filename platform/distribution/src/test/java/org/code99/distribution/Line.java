package org.code99.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that is under way for as long as its body does not come. */
final class Line implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;

  private Line(Socket socket) throws IOException {
    this.socket = socket;
    this.in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  /** Begins, and waits until the house asks for the body: it has the request by then. */
  static Line begun(URI house, String path) throws IOException {
    Line line = new Line(new Socket(InetAddress.getLoopbackAddress(), house.getPort()));
    line.send(
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: 2\r
        Expect: 100-continue\r
        Connection: close\r
        \r
        """
            .formatted(path));
    String goOn = line.in.readLine();
    if (goOn == null || !goOn.contains(" 100 ")) {
      throw new AssertionError("the house did not ask for the body: " + goOn);
    }
    line.in.readLine();
    return line;
  }

  /** Sends the body; the first line of the answer. */
  String finished() throws IOException {
    send("{}");
    return in.readLine();
  }

  /** Whether the house ended it without an answer. */
  boolean cutOff() throws IOException {
    try {
      return in.readLine() == null;
    } catch (SocketException reset) {
      return true;
    }
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
