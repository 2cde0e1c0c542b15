package org.code99.plugin.dartboard;

import java.util.List;

/**
 * Words bent around the centre, letter by letter: above the middle they stand on the ring, below it
 * they hang in it, so that they are upright all around.
 */
final class CurvedText {
  private static final double TRACKING = 0.05;
  private static final double LEADING = 1.18;
  private static final double CAP_HEIGHT = 0.72;

  private CurvedText() {}

  /** One to two lines in the middle of a ring, made smaller where they would be too wide. */
  static void draw(
      Svg svg, List<String> lines, double angle, double radius, double span, Lettering type) {
    boolean hanging = angle > 95 && angle < 265;
    double innermost = radius - type.size() * (LEADING * (lines.size() - 1) + 1) / 2;
    double room = StrictMath.toRadians(span) * innermost;
    double widest = lines.stream().mapToDouble(line -> advance(line) * type.size()).max().orElse(0);
    Lettering fitted = type.sized(type.size() * Math.min(1, room / Math.max(widest, 1)));
    svg.raw("<g><title>" + Svg.escaped(String.join(" ", lines)) + "</title>");
    for (int i = 0; i < lines.size(); i++) {
      double outward = ((lines.size() - 1) / 2.0 - i) * fitted.size() * LEADING;
      double middle = hanging ? radius - outward : radius + outward;
      line(svg, lines.get(i), angle, middle, hanging, fitted);
    }
    svg.raw("</g>");
  }

  private static void line(
      Svg svg, String text, double angle, double radius, boolean hanging, Lettering type) {
    double drop = type.size() * CAP_HEIGHT / 2;
    double base = hanging ? radius + drop : radius - drop;
    double direction = hanging ? -1 : 1;
    double at = -advance(text) * type.size() / 2;
    for (int letter : text.codePoints().toArray()) {
      double width = (Letters.width(letter) + TRACKING) * type.size();
      double turn = angle + direction * StrictMath.toDegrees((at + width / 2) / radius);
      at += width;
      if (letter != ' ') {
        svg.text(Character.toString(letter), type, transform(turn, base, hanging));
      }
    }
  }

  private static String transform(double turn, double base, boolean hanging) {
    return hanging
        ? "rotate(%s) translate(0 %s)".formatted(Svg.mm(turn - 180), Svg.mm(base))
        : "rotate(%s) translate(0 %s)".formatted(Svg.mm(turn), Svg.mm(-base));
  }

  private static double advance(String text) {
    return Letters.width(text) + TRACKING * text.codePointCount(0, text.length());
  }
}
