package org.code99.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;

/**
 * What only the whole file can tell: how many records it has, which of day and month comes first,
 * and whether its letters are of one code. It is a quick walk that makes no strings.
 */
record Survey(int records, SlashOrder slashes, Script script) {

  /** How the letters beyond ASCII are written. */
  enum Script {
    UTF_8("UTF-8"),
    UTF_16("UTF-16"),
    WINDOWS_1252("Windows-1252"),
    MIXED("UTF-8 mixed with Windows-1252");

    private final String words;

    Script(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Survey of(ListFile list) throws IOException {
    Walk walk = new Walk(list.headings());
    try (Reader text = list.text();
        CsvReader<Boolean> records = list.parser().build(walk, text)) {
      long read = records.stream().count();
      if (read > Integer.MAX_VALUE) {
        throw new NotAList("The list has more than two thousand million records: split it.");
      }
      if (walk.endsQuoted) {
        list.refuseOpenQuote();
      }
      if (read <= 1) {
        throw list.withoutRows();
      }
      return new Survey(
          (int) read - 1, SlashOrder.of(walk.dayFirst, walk.monthFirst), script(text));
    } catch (CsvParseException e) {
      throw list.broken(e);
    }
  }

  private static Script script(Reader text) {
    if (!(text instanceof TolerantReader tolerant)) {
      return Script.UTF_16;
    }
    if (tolerant.foreign() == 0) {
      return Script.UTF_8;
    }
    return tolerant.multibyte() ? Script.MIXED : Script.WINDOWS_1252;
  }

  private static final class Walk extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final int lastOrder;
    private final int lost;
    private long dayFirst;
    private long monthFirst;
    private boolean endsQuoted;

    Walk(Headings headings) {
      this.lastOrder = headings.column(Field.LAST_ORDER_DATE);
      this.lost = headings.column(Field.LOST_DATE);
    }

    @Override
    protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
      endsQuoted = quoted;
      if ((column == lastOrder || column == lost) && length >= 8 && length <= 10) {
        slashed(text, from, length);
      }
    }

    /** Counts 13/02/2024 and 02/13/2024; a dash does as well as a slash. */
    private void slashed(char[] text, int from, int length) {
      int first = text[from + 1] == '/' || text[from + 1] == '-' ? 1 : 2;
      char slash = text[from + first];
      int second = text[from + first + 2] == slash ? 1 : 2;
      boolean dated =
          (slash == '/' || slash == '-')
              && text[from + first + 1 + second] == slash
              && length == first + second + 6;
      if (dated) {
        dayFirst += number(text, from, first) > 12 ? 1 : 0;
        monthFirst += number(text, from + first + 1, second) > 12 ? 1 : 0;
      }
    }

    private static int number(char[] text, int from, int digits) {
      int number = 0;
      for (int i = from; i < from + digits; i++) {
        number = number * 10 + (text[i] - '0');
      }
      return number;
    }

    @Override
    protected Boolean buildRecord() {
      return Boolean.TRUE;
    }
  }
}
