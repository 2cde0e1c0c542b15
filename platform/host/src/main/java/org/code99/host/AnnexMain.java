package org.code99.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The main class of an annex. Its two streams are the line to the house, and the plugin's no more.
 */
public final class AnnexMain {
  private static final int BROKEN = 70;

  private AnnexMain() {}

  /** Serves the house until it hangs up. */
  @SuppressWarnings("CatchingUnchecked") // whatever it is, this process is of no use any more
  public static void main(String[] none) {
    int status = BROKEN;
    try {
      InputStream in = new FileInputStream(FileDescriptor.in);
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      System.setIn(InputStream.nullInputStream());
      System.setOut(System.err);
      new AnnexDesk(new HouseLine(in, out)).serve();
      status = 0;
    } catch (Throwable e) {
      System.err.println("ERROR " + Words.of(e));
    } finally {
      // not exit: a plugin's shutdown hook would keep it
      Runtime.getRuntime().halt(status);
    }
  }
}
