package org.code99.plugin.dartboard;

import java.util.List;
import org.code99.api.Artwork;

/**
 * The board as it goes to the printer: 450 mm across with 3 mm of bleed, on a sheet of 500 mm. All
 * lengths are millimetres from the centre.
 */
final class Board {
  static final int SHEET = 500;
  static final double TRIM = 225;
  private static final double BLEED = 228;
  private static final double RIM = 219;
  private static final double WORDS_INNER = 174;
  private static final double DOUBLE_INNER = 163;
  private static final double TREBLE_OUTER = 119;
  private static final double TREBLE_INNER = 108;
  private static final double COLLAR = 64;
  private static final double BULL = 54;
  private static final double GAP_BESIDE_WORDS = 5;

  private final List<Field> fields;
  private final String motto;
  private final double step;
  private final Svg svg = new Svg();

  private Board(List<Field> fields, String motto) {
    this.fields = fields;
    this.motto = motto;
    this.step = 360.0 / fields.size();
  }

  /**
   * Draws the board.
   *
   * @param fields clockwise; the first is at twelve o'clock
   * @param motto the few words around the bull's eye
   * @param bullseye what is aimed at
   * @param jobLine what the printer reads in the margin that is cut off
   */
  static Artwork draw(List<Field> fields, String motto, Bullseye bullseye, String jobLine) {
    return Artwork.of("board", new Board(fields, motto).sheet(bullseye, jobLine), SHEET, SHEET);
  }

  private String sheet(Bullseye bullseye, String jobLine) {
    double centre = SHEET / 2.0;
    svg.raw(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dmm\" height=\"%dmm\""
                + " viewBox=\"0 0 %d %d\">")
            .formatted(SHEET, SHEET, SHEET, SHEET));
    svg.raw(
        "<rect x=\"0\" y=\"0\" width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>"
            .formatted(SHEET, SHEET));
    svg.raw("<g transform=\"translate(%s %s)\">".formatted(Svg.mm(centre), Svg.mm(centre)));
    svg.disc(BLEED, Palette.NIGHT);
    for (int i = 0; i < fields.size(); i++) {
      field(fields.get(i), i);
    }
    wires();
    for (int i = 0; i < fields.size(); i++) {
      words(fields.get(i), i * step);
    }
    bull(bullseye);
    svg.raw("</g>");
    PrintMarks.draw(svg, jobLine);
    return svg.raw("</svg>").toString();
  }

  private void field(Field field, int index) {
    double from = (index - 0.5) * step;
    double to = (index + 0.5) * step;
    boolean dark = index % 2 == 0;
    String ground = dark ? Palette.SLATE : Palette.CREAM;
    String ring = dark ? Palette.SAND : Palette.SAGE;
    svg.sector(COLLAR, DOUBLE_INNER, from, to, ground);
    svg.sector(TREBLE_INNER, TREBLE_OUTER, from, to, field.red() ? Palette.RED : ring);
    svg.sector(DOUBLE_INNER, WORDS_INNER, from, to, field.red() ? Palette.RED : ring);
    if (field.red()) {
      svg.sector(WORDS_INNER, RIM, from, to, Palette.RED);
    }
  }

  private void wires() {
    for (int i = 0; i < fields.size(); i++) {
      double angle = (i + 0.5) * step;
      svg.line(Point.polar(COLLAR, angle), Point.polar(WORDS_INNER, angle), Palette.WIRE, 0.9);
      svg.line(Point.polar(WORDS_INNER, angle), Point.polar(RIM, angle), Palette.SLATE, 0.6);
    }
    for (double radius : new double[] {TREBLE_INNER, TREBLE_OUTER, DOUBLE_INNER, WORDS_INNER}) {
      svg.circle(radius, Palette.WIRE, 0.9);
    }
    svg.circle(RIM, Palette.SAND, 0.9);
  }

  private void words(Field field, double angle) {
    CurvedText.draw(
        svg,
        Letters.broken(field.words(), 2),
        angle,
        (WORDS_INNER + RIM) / 2,
        step - GAP_BESIDE_WORDS,
        Lettering.bold(16, Palette.CREAM));
  }

  private void bull(Bullseye bullseye) {
    svg.disc(COLLAR, Palette.NIGHT).circle(COLLAR, Palette.WIRE, 0.9);
    svg.disc(BULL, "#ffffff").circle(BULL, Palette.WIRE, 0.9);
    Lettering type = Lettering.bold(6, Palette.SAND);
    for (int angle : new int[] {0, 180}) {
      CurvedText.draw(svg, List.of(motto), angle, (COLLAR + BULL) / 2, 100, type);
    }
    bullseye.draw(svg, BULL - 6);
  }
}
