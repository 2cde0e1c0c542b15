package org.code99.host;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.code99.host.wire.Frame;

/**
 * An annex's end of the line to the house. It is always read, so that the annex ends with the
 * house, whatever the plugin is doing at that moment.
 */
final class HouseLine {
  private static final int NO_CALL = 0;

  private final DataInputStream in;
  private final OutputStream out;
  private final BlockingQueue<Frame> orders = new LinkedBlockingQueue<>();
  private final BlockingQueue<Frame> replies = new LinkedBlockingQueue<>();
  private final Object oneDeed = new Object();
  private int call = NO_CALL;

  HouseLine(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new BufferedOutputStream(out, 1 << 16);
    Thread.ofPlatform().daemon().name("line to the house").start(this::read);
  }

  private void read() {
    try {
      while (true) {
        Frame frame = Frame.read(in);
        (Message.of(frame) == Message.LENT ? replies : orders).add(frame);
      }
    } catch (IOException e) {
      // the house is gone, or hung up: there is nobody left to work for
      Runtime.getRuntime().halt(0);
    }
  }

  Frame next() throws InterruptedException {
    return orders.take();
  }

  synchronized void begin(int number) {
    call = number;
  }

  /** The last word about a call; no folder of it can be used from now on. */
  synchronized void end(Frame answer) throws IOException {
    call = NO_CALL;
    answer.write(out);
  }

  synchronized void send(Frame frame) throws IOException {
    frame.write(out);
  }

  /** Has the house do something for a call that is under way. */
  Frame askHouse(int number, Frame request) throws IOException {
    synchronized (oneDeed) {
      synchronized (this) {
        if (call != number) {
          throw new IllegalStateException("the folder was lent for one call, which is over");
        }
        request.write(out);
      }
      try {
        return replies.take();
      } catch (InterruptedException e) {
        // the house answers all the same, so the line is out of step for good
        Runtime.getRuntime().halt(1);
        throw new IOException(e);
      }
    }
  }
}
