package org.code99.outreach.print;

/**
 * The window through which the post reads an address, and the sheet behind it. All measures are
 * from the upper left corner of the sheet; a sheet has play in its envelope, so the address is set
 * where it is seen at every play that matters, and nothing else is printed where the window may
 * come to lie.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Box is a record of numbers
public enum EnvelopeWindow {
  /**
   * A4, folded at 105 and 210 mm, in a DIN long envelope (220 x 110 mm). DIN 5008 form B: the
   * address field is 85 x 45 mm, 20 mm from the left and 45 mm from the top; its upper 17.7 mm are
   * the zone of remarks and the return address, its lower 27.3 mm that of the recipient. DIN 680:
   * the window is 90 x 45 mm, 20 mm from the left and 15 mm from the bottom of the envelope. The
   * sheet may lie 10 mm further right, so lines end at 100 mm.
   */
  DIN_5008_B(
      210,
      297,
      new Box(20, 45, 85, 45),
      new Box(25, 62.7, 75, 27.3),
      new Box(10, 45, 100, 50),
      125,
      190,
      172),

  /**
   * US Letter, folded in thirds, in a No. 10 envelope (9 1/2 x 4 1/8 in) with the usual left
   * window: 4 1/2 x 1 1/8 in, 7/8 in from the left and 1/2 in from the bottom. A third of the sheet
   * is 3 2/3 in high; at rest it stands on the bottom of the envelope, so that the window lies
   * 2.042 in to 3.167 in below the sheet's upper edge. The sheet may lie 1 in further right, so
   * lines end at 4 5/16 in; it may slip up by 0.458 in, so addresses are set against the lower end
   * of the field, where four lines are seen even then. The return address is printed on the
   * envelope.
   */
  US_10(
      215.9,
      279.4,
      new Box(22.2, 51.9, 88.9, 28.5),
      new Box(25, 53.4, 84.5, 26.2),
      new Box(0, 51.9, 136.6, 40.3),
      140,
      190.5,
      172);

  private final double paperWidth;
  private final double paperHeight;
  private final Box visible;
  private final Box recipient;
  private final Box reserved;
  private final double asideLeft;
  private final double right;
  private final double bodyRight;

  EnvelopeWindow(
      double paperWidth,
      double paperHeight,
      Box visible,
      Box recipient,
      Box reserved,
      double asideLeft,
      double right,
      double bodyRight) {
    this.paperWidth = paperWidth;
    this.paperHeight = paperHeight;
    this.visible = visible;
    this.recipient = recipient;
    this.reserved = reserved;
    this.asideLeft = asideLeft;
    this.right = right;
    this.bodyRight = bodyRight;
  }

  double paperWidth() {
    return paperWidth;
  }

  double paperHeight() {
    return paperHeight;
  }

  /** What is seen through the window while the sheet is at rest. */
  Box visible() {
    return visible;
  }

  /** Where the recipient's lines are set. */
  Box recipient() {
    return recipient;
  }

  /** Where nothing but the address may be printed, at any play of the sheet. */
  Box reserved() {
    return reserved;
  }

  /** Where place, date and reference begin, right of the window. */
  double asideLeft() {
    return asideLeft;
  }

  double right() {
    return right;
  }

  /** The text does not run to the right margin: shorter lines read better. */
  double bodyRight() {
    return bodyRight;
  }

  boolean showsReturnLine() {
    return this == DIN_5008_B;
  }

  boolean hasFoldMarks() {
    return this == DIN_5008_B;
  }

  boolean addressStandsOnTheBottom() {
    return this == US_10;
  }
}
