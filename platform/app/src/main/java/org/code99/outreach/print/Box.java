package org.code99.outreach.print;

/** A rectangle on a page, in millimetres from its upper left corner. */
record Box(double left, double top, double width, double height) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }
}
