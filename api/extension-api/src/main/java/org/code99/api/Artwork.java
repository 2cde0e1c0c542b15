package org.code99.api;

/**
 * A drawing that is printed to scale.
 *
 * @param name of the file without its ending
 * @param svg an SVG document without scripts and outside references, whose view box is in
 *     millimetres
 * @param widthMillimetres as printed
 * @param heightMillimetres as printed
 */
public record Artwork(String name, String svg, int widthMillimetres, int heightMillimetres) {
  /** Checks name and size. */
  public Artwork {
    Checks.code("artwork", name);
    Checks.text("the drawing", svg);
    Checks.between("a width in millimetres", widthMillimetres, 1, 5000);
    Checks.between("a height in millimetres", heightMillimetres, 1, 5000);
  }

  /** A drawing. */
  public static Artwork of(String name, String svg, int widthMillimetres, int heightMillimetres) {
    return new Artwork(name, svg, widthMillimetres, heightMillimetres);
  }
}
