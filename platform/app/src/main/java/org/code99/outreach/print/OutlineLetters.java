package org.code99.outreach.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Makes our fonts known to Java's drawing, so that artwork has the same letters on every machine.
 */
final class OutlineLetters {
  private static final List<String> FILES =
      List.of(
          "fonts/ttf/SourceSansPro/SourceSansPro-Regular.ttf",
          "fonts/ttf/SourceSansPro/SourceSansPro-Bold.ttf",
          "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf",
          "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

  static {
    GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (String file : FILES) {
      environment.registerFont(read(file));
    }
  }

  private OutlineLetters() {}

  /** Loading this class registers them; a second time does nothing. */
  static void onceRegistered() {}

  private static Font read(String file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Face.bytes(file)));
    } catch (FontFormatException e) {
      throw new IllegalStateException(
          "The font %s is damaged: is its jar complete?".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The font %s cannot be read: is its jar complete?".formatted(file), e);
    }
  }
}
