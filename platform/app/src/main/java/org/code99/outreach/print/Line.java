package org.code99.outreach.print;

import java.util.List;

/** A line that is set: stretches of text, each in a face that shows all of it. */
record Line(List<Run> runs, int width) {
  record Run(Face face, String text, int width) {}

  Line {
    runs = List.copyOf(runs);
  }

  /** In points. */
  double width(double size) {
    return width * size / 1000;
  }
}
