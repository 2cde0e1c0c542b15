package org.code99.plugin.dartboard;

/** A point so many millimetres right of and below the origin. */
record Point(double x, double y) {
  /** A point at a distance from the origin, clockwise from twelve o'clock. */
  static Point polar(double radius, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    return new Point(radius * StrictMath.sin(angle), -radius * StrictMath.cos(angle));
  }

  @Override
  public String toString() {
    return Svg.mm(x) + " " + Svg.mm(y);
  }
}
