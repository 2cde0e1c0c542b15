package org.code99.outreach.print;

/**
 * Artwork to be printed at its exact size: one millimetre of it is 72 / 25.4 points of the page.
 *
 * @param imprint what the document says of itself
 * @param svg the artwork; it may not reach for anything outside itself
 * @param widthMm width of the page
 * @param heightMm height of the page; an artwork that states a size of its own must state this one
 */
public record Poster(Imprint imprint, String svg, double widthMm, double heightMm) {
  public Poster {
    if (!(widthMm >= 10 && widthMm <= 5_000 && heightMm >= 10 && heightMm <= 5_000)) {
      throw new IllegalArgumentException(
          "A poster of %s x %s mm cannot be printed: give each side between 10 and 5000 mm."
              .formatted(widthMm, heightMm));
    }
  }
}
