package org.code99.plugin.dartboard;

/** The colours of the board: calm, with one red. */
final class Palette {
  static final String NIGHT = "#1d2930";
  static final String SLATE = "#33505c";
  static final String CREAM = "#f3ebdc";
  static final String SAGE = "#7f9a88";
  static final String SAND = "#d8c7a5";
  static final String RED = "#b5392f";
  static final String WIRE = "#c9bfae";
  static final String INK = "#000000";

  private Palette() {}
}
