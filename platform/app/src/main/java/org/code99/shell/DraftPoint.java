package org.code99.shell;

import java.util.Locale;

/** What a plugin that is begun answers. */
enum DraftPoint {
  TAXONOMY("Our reasons"),
  SCORING("Our order"),
  APPROACH("A short letter"),
  CHANNEL("Our courier"),
  COMMISSION("Our commission"),
  SIGNALS("Our news");

  private final String otherwise;

  DraftPoint(String otherwise) {
    this.otherwise = otherwise;
  }

  /** What it is called where its author does not say. */
  String otherwise() {
    return otherwise;
  }

  /** As it is typed, and as ids of plugins begin. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
