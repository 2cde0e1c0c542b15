package org.code99.host;

import java.util.List;

/** What came of asking for a folder that a plugin may write into. */
public sealed interface Grant {
  /**
   * It may be lent. Whoever asked closes it after the call.
   *
   * @param folder as a plugin gets it
   */
  record Given(LentFolder folder) implements Grant {}

  /**
   * It may not.
   *
   * @param reasons all of them, in sentences
   */
  record Refused(List<String> reasons) implements Grant {
    /** Copies. */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
