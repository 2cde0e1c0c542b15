package org.code99.plugin.dartboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A drawing under way, in basic SVG with presentation attributes only; lengths in millimetres. */
final class Svg {
  private final StringBuilder out = new StringBuilder(48_000);

  /** A length, to a thousandth of a millimetre, the same in every locale. */
  static String mm(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).setScale(3, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Text as it stands between tags or quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  Svg raw(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  Svg disc(double radius, String fill) {
    return raw("<circle cx=\"0\" cy=\"0\" r=\"" + mm(radius) + "\" fill=\"" + fill + "\"/>");
  }

  Svg circle(double radius, String stroke, double width) {
    return raw(
        "<circle cx=\"0\" cy=\"0\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
            .formatted(mm(radius), stroke, mm(width)));
  }

  Svg line(Point from, Point to, String stroke, double width) {
    return raw(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
            .formatted(mm(from.x()), mm(from.y()), mm(to.x()), mm(to.y()), stroke, mm(width)));
  }

  /** A part of a ring between two radii and two angles, clockwise from twelve o'clock. */
  Svg sector(double inner, double outer, double from, double to, String fill) {
    return raw(
        "<path d=\"M %s A %s %s 0 0 1 %s L %s A %s %s 0 0 0 %s Z\" fill=\"%s\"/>"
            .formatted(
                Point.polar(outer, from),
                mm(outer),
                mm(outer),
                Point.polar(outer, to),
                Point.polar(inner, to),
                mm(inner),
                mm(inner),
                Point.polar(inner, from),
                fill));
  }

  /** A line of text around a point of its base line. */
  Svg text(String text, Lettering type, String transform) {
    return raw(
        ("<text text-anchor=\"%s\" font-family=\"Source Sans Pro, Arial, sans-serif\""
                + " font-weight=\"%s\" font-size=\"%s\" fill=\"%s\" transform=\"%s\">%s</text>")
            .formatted(
                type.anchor(),
                type.bold() ? "bold" : "normal",
                mm(type.size()),
                type.fill(),
                transform,
                escaped(text)));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
