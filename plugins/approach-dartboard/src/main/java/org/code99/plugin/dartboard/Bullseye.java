package org.code99.plugin.dartboard;

import java.util.List;

/** What stands in the middle, centred on the origin within a radius. */
@FunctionalInterface
interface Bullseye {
  /** Draws it. */
  void draw(Svg svg, double radius);

  /** The logo, as large as its proportions allow. */
  static Bullseye of(Logo logo) {
    return (svg, radius) -> {
      double diagonal = StrictMath.hypot(logo.width(), logo.height());
      double width = 2 * radius * logo.width() / diagonal;
      double height = 2 * radius * logo.height() / diagonal;
      svg.raw(logo.placed(-width / 2, -height / 2, width, height));
    };
  }

  /** The name in type, for a company without a logo. */
  static Bullseye of(String company) {
    return (svg, radius) -> {
      List<String> lines = Letters.broken(company, 3);
      double leading = 1.15;
      double across = Letters.widest(lines);
      double down = lines.size() * leading;
      double size = Math.min(26, 2 * radius / StrictMath.hypot(across, down));
      for (int i = 0; i < lines.size(); i++) {
        double base = ((i - (lines.size() - 1) / 2.0) * leading + 0.36) * size;
        svg.text(
            lines.get(i), Lettering.bold(size, Palette.NIGHT), "translate(0 " + Svg.mm(base) + ")");
      }
    };
  }
}
