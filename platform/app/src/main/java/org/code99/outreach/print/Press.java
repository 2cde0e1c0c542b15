package org.code99.outreach.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The proof renderer: typesets letters, cards and artwork as PDF. A proof is never a sending.
 *
 * <p>Every glyph comes from a font that is embedded as a subset: Source Sans Pro for Latin, Greek
 * and Cyrillic, Noto Sans SC for kana, kanji and the rest of East Asia (both SIL Open Font License
 * 1.1). A character that neither can show is reported and its sheet is not printed: no page of ours
 * has holes.
 *
 * <p>The same sheets in the same order give the same bytes, on every machine, in every locale and
 * time zone. One press sets one document at a time; it may be used again and again.
 */
public final class Press {
  private final Typecase typecase = new Typecase();

  /**
   * The code points of a text that no font here can show, each once, in the order in which they
   * appear.
   */
  public List<Integer> missing(String text) {
    return typecase.missing(text);
  }

  /**
   * Opens a document that takes one sheet after another and writes as it goes: its memory does not
   * grow with the letters. The caller keeps the stream and closes it after the run.
   *
   * @throws IOException when the stream takes no more
   */
  public PrintRun letters(OutputStream out, Imprint imprint) throws IOException {
    return new PrintRun(typecase, out, imprint);
  }

  /**
   * Prints one artwork as a vector page of exactly its size; all of its lettering becomes outlines.
   * The stream stays open.
   *
   * @return what keeps the artwork from being printed, in sentences; when there is anything,
   *     nothing is written
   * @throws IOException when the stream takes no more
   */
  public List<String> poster(Poster poster, OutputStream out) throws IOException {
    return new PosterPlate(typecase).print(poster, out);
  }
}
