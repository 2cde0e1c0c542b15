package org.code99.plugin.dartboard;

/**
 * How a text is set.
 *
 * @param size of the type in millimetres
 * @param bold or not
 * @param fill its colour
 * @param anchor which end stands on the point: start, middle or end
 */
record Lettering(double size, boolean bold, String fill, String anchor) {
  static Lettering bold(double size, String fill) {
    return new Lettering(size, true, fill, "middle");
  }

  Lettering sized(double newSize) {
    return new Lettering(newSize, bold, fill, anchor);
  }
}
