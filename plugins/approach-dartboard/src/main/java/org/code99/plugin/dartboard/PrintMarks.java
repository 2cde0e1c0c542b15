package org.code99.plugin.dartboard;

/**
 * What the printer needs outside the board and cuts off: crop marks, a ruler to see that nothing
 * was scaled, and the line that names the job. The drawer's mark stands there too, because it never
 * leaves the house (S85).
 */
final class PrintMarks {
  static final int RULER = 100;
  private static final double NEAR = Board.SHEET / 2.0 - Board.TRIM;
  private static final double FAR = Board.SHEET / 2.0 + Board.TRIM;
  private static final double HAIR = 0.25;

  private PrintMarks() {}

  static void draw(Svg svg, String jobLine) {
    corners(svg);
    ruler(svg, 40, 491);
    svg.text(
        jobLine,
        new Lettering(3.2, false, Palette.INK, "end"),
        "translate(" + Svg.mm(FAR - 15) + " 491)");
  }

  private static void corners(Svg svg) {
    for (double x : new double[] {NEAR, FAR}) {
      for (double y : new double[] {NEAR, FAR}) {
        double left = x == NEAR ? x - 15 : x + 5;
        double top = y == NEAR ? y - 15 : y + 5;
        svg.line(new Point(left, y), new Point(left + 10, y), Palette.INK, HAIR);
        svg.line(new Point(x, top), new Point(x, top + 10), Palette.INK, HAIR);
      }
    }
    double middle = Board.SHEET / 2.0;
    for (double edge : new double[] {NEAR - 15, FAR + 5}) {
      svg.line(new Point(middle, edge), new Point(middle, edge + 10), Palette.INK, HAIR);
      svg.line(new Point(edge, middle), new Point(edge + 10, middle), Palette.INK, HAIR);
    }
  }

  private static void ruler(Svg svg, double x, double y) {
    svg.raw("<g id=\"ruler\">");
    svg.line(new Point(x, y), new Point(x + RULER, y), Palette.INK, HAIR);
    for (int at = 0; at <= RULER; at += 5) {
      double height = at % 50 == 0 ? 5 : at % 10 == 0 ? 3.5 : 2;
      svg.line(new Point(x + at, y), new Point(x + at, y - height), Palette.INK, HAIR);
    }
    svg.text(
        RULER + " mm",
        new Lettering(4, false, Palette.INK, "start"),
        "translate(" + Svg.mm(x + RULER + 3) + " " + Svg.mm(y) + ")");
    svg.raw("</g>");
  }
}
