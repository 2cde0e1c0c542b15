package org.code99.outreach.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.openpdf.text.pdf.BaseFont;

/** One font file, and how wide each of its letters is in thousandths of the font size. */
final class Face {
  private static final short UNKNOWN = -1;
  private static final short ABSENT = -2;

  private final String family;
  private final BaseFont font;
  private final short[] widths = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private Face(String family, BaseFont font) {
    this.family = family;
    this.font = font;
    Arrays.fill(widths, UNKNOWN);
  }

  static Face load(String family, String file) {
    try {
      BaseFont font =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, true, false, bytes(file), null);
      font.setSubset(true);
      font.setSecureRandom(new SteadyTag());
      return new Face(family, font);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The font %s cannot be read: is its jar complete?".formatted(file), e);
    }
  }

  static byte[] bytes(String file) throws IOException {
    try (InputStream in = Face.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("The font %s is not on the class path.".formatted(file));
      }
      return in.readAllBytes();
    }
  }

  String family() {
    return family;
  }

  BaseFont font() {
    return font;
  }

  boolean shows(int codePoint) {
    return width(codePoint) != ABSENT;
  }

  /** In thousandths of the font size; only for letters that this face shows. */
  int width(int codePoint) {
    if (codePoint >= widths.length) {
      return measured(codePoint);
    }
    if (widths[codePoint] == UNKNOWN) {
      widths[codePoint] = (short) measured(codePoint);
    }
    return widths[codePoint];
  }

  private int measured(int codePoint) {
    return font.charExists(codePoint) ? font.getWidth(codePoint) : ABSENT;
  }

  /** The six letters before a subset's name need only be letters; steady ones make steady bytes. */
  private static final class SteadyTag extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}
