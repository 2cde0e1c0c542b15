package org.code99.host;

/**
 * Puts a plugin's Throwable into words, on the plugin's own thread, for its message is its code.
 */
final class Words {
  private static final int LONGEST = 500;

  private Words() {}

  static String of(Throwable thrown) {
    String name = thrown.getClass().getName();
    String message = message(thrown);
    return shortened(message.isEmpty() ? name : name + ": " + message);
  }

  static String shortened(String text) {
    String start = text.substring(0, Math.min(text.length(), 2 * LONGEST));
    String oneLine = start.replaceAll("\\s+", " ").strip();
    return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + " ...";
  }

  @SuppressWarnings("CatchingUnchecked") // even asking for the message may throw anything
  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (Throwable hostile) {
      return "(its message throws " + hostile.getClass().getName() + ")";
    }
  }
}
