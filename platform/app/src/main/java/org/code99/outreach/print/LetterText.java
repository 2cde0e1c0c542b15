package org.code99.outreach.print;

import java.util.ArrayList;
import java.util.List;

/**
 * The running text of a letter, broken into lines and shared out among pages. It is set a little
 * smaller when that saves a second page. No page begins or ends with a single line of a paragraph,
 * and a signature never stands alone.
 */
final class LetterText {
  private static final double SIGNATURE_ROOM = 40;
  private static final double[][] SIZES = {{10.5, 15}, {10, 14}};

  /** A line and how far its base line lies below the one before, in points. */
  record Row(Line line, double size, double advance) {}

  record Pages(List<List<Row>> pages, double leading) {}

  private final Typesetter typesetter;

  LetterText(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  Pages share(LetterSheet sheet, double width, double firstPage, double laterPages) {
    Pages widest = share(sheet, SIZES[0], width, firstPage, laterPages);
    if (widest.pages().size() == 1) {
      return widest;
    }
    Pages smaller = share(sheet, SIZES[1], width, firstPage, laterPages);
    return smaller.pages().size() < widest.pages().size() ? smaller : widest;
  }

  private Pages share(
      LetterSheet sheet, double[] sizes, double width, double firstPage, double laterPages) {
    double size = sizes[0];
    double leading = sizes[1];
    List<List<Row>> pages = new ArrayList<>();
    List<Row> page = new ArrayList<>();
    double left = firstPage;
    for (List<Row> together : units(sheet, size, leading, width)) {
      double height = together.stream().mapToDouble(Row::advance).sum();
      if (height > left && !page.isEmpty()) {
        pages.add(List.copyOf(page));
        page.clear();
        left = laterPages;
      }
      page.addAll(together);
      left -= height;
    }
    pages.add(List.copyOf(page));
    return new Pages(List.copyOf(pages), leading);
  }

  private List<List<Row>> units(LetterSheet sheet, double size, double leading, double width) {
    List<List<Row>> units = new ArrayList<>();
    for (String paragraph : sheet.paragraphs()) {
      List<Row> rows = new ArrayList<>();
      for (Line line : typesetter.broken(paragraph, Weight.REGULAR, size, width)) {
        rows.add(new Row(line, size, rows.isEmpty() ? leading * 1.55 : leading));
      }
      keepTogether(units, rows);
    }
    List<Row> end = units.isEmpty() ? new ArrayList<>() : new ArrayList<>(units.removeLast());
    if (!sheet.greeting().isEmpty()) {
      end.add(new Row(typesetter.line(sheet.greeting(), Weight.REGULAR), size, leading * 1.7));
    }
    for (int i = 0; i < sheet.signer().size(); i++) {
      Weight weight = i == 0 ? Weight.SEMIBOLD : Weight.REGULAR;
      end.add(
          new Row(
              typesetter.line(sheet.signer().get(i), weight),
              size,
              i == 0 ? leading + SIGNATURE_ROOM : leading));
    }
    units.add(end);
    return units;
  }

  /** Two lines at least stay on either side of a page's end. */
  private static void keepTogether(List<List<Row>> units, List<Row> rows) {
    if (rows.size() <= 3) {
      units.add(List.copyOf(rows));
      return;
    }
    units.add(List.copyOf(rows.subList(0, 2)));
    rows.subList(2, rows.size() - 2).forEach(row -> units.add(List.of(row)));
    units.add(List.copyOf(rows.subList(rows.size() - 2, rows.size())));
  }
}
