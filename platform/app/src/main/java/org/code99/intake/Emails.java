package org.code99.intake;

/** Whether a text can be an e-mail address: strict enough to keep what would only bounce out. */
final class Emails {
  private static final String LOCAL = "!#$%&'*+/=?^_`{|}~.-";

  private Emails() {}

  static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at <= 64
        && text.length() <= 254
        && text.indexOf('@', at + 1) < 0
        && isLocal(text, at)
        && isDomain(text, at + 1);
  }

  /** The part after the @; empty when there is none. */
  static String domain(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? "" : address.substring(at + 1);
  }

  private static boolean isLocal(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && LOCAL.indexOf(c) < 0) {
        return false;
      }
    }
    return text.charAt(0) != '.' && text.charAt(end - 1) != '.' && !text.contains("..");
  }

  private static boolean isDomain(String text, int from) {
    int label = 0;
    int labels = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (label == 0 || text.charAt(i - 1) == '-') {
          return false;
        }
        labels++;
        label = 0;
      } else if (Character.isLetterOrDigit(c) || (c == '-' && label > 0)) {
        label++;
        if (label > 63) {
          return false;
        }
      } else {
        return false;
      }
    }
    return labels > 1 && label > 1 && Character.isLetter(text.charAt(text.length() - 1));
  }
}
