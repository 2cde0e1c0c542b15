package org.code99.host;

import java.util.List;

/** What came of installing, enabling, disabling, upgrading or removing. */
public sealed interface Change {
  /**
   * It is done.
   *
   * @param status where the plugin stands now
   */
  record Done(PluginStatus status) implements Change {}

  /**
   * It was refused; what was live before is live still.
   *
   * @param subject the plugin id, or the name of the jar when that is all we know
   * @param reasons all of them, in sentences
   */
  record Refused(String subject, List<String> reasons) implements Change {
    /** Copies the reasons. */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** Whether it is done. */
  default boolean done() {
    return this instanceof Done;
  }
}
