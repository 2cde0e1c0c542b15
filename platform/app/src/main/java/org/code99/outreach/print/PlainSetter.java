package org.code99.outreach.print;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Sets plain sheets: from the top down, and on to the next page where one is full. */
final class PlainSetter {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double LEFT = 22;
  private static final double RIGHT = WIDTH - 20;
  private static final double TOP = 24;
  private static final double BOTTOM = HEIGHT - 24;
  private static final double SIZE = 10.5;
  private static final double SMALL = 8.5;
  private static final double LEADING = 5;
  private static final double RULED = 8.5;
  private static final double INDENT = 9;
  private static final double FIGURE = 34;

  private final Typecase typecase;
  private final Typesetter typesetter;
  private final SteadyPdf pdf;

  PlainSetter(Typecase typecase, SteadyPdf pdf) {
    this.typecase = typecase;
    this.typesetter = new Typesetter(typecase);
    this.pdf = pdf;
  }

  List<String> set(PlainSheet sheet) throws IOException {
    Proofreader proof =
        new Proofreader(typecase)
            .read("The title", sheet.title())
            .read("The subtitle", sheet.subtitle())
            .read("The footer", sheet.footer());
    sheet.parts().forEach(part -> read(proof, part));
    if (proof.content()) {
      Run run = new Run(sheet);
      run.title();
      for (PlainSheet.Part part : sheet.parts()) {
        run.put(part);
      }
      run.finish();
    }
    return proof.problems();
  }

  private static void read(Proofreader proof, PlainSheet.Part part) {
    switch (part) {
      case PlainSheet.Heading(String text) -> proof.read("A heading", text);
      case PlainSheet.Words(String text) -> proof.read("The text", text);
      case PlainSheet.Warning(String text) -> proof.read("A warning", text);
      case PlainSheet.Entry(String number, String text, String note, String figure) ->
          proof.read("A line of the list", List.of(number, text, note, figure));
      case PlainSheet.Lines lines -> {}
    }
  }

  /** One sheet on its way down the pages. */
  private final class Run {
    private final PlainSheet sheet;
    private Ink ink;
    private double y = TOP;
    private int page = 1;

    Run(PlainSheet sheet) throws IOException {
      this.sheet = sheet;
      this.ink = begun();
    }

    private Ink begun() throws IOException {
      Ink fresh = new Ink(pdf.page(WIDTH, HEIGHT), HEIGHT);
      fresh.begin(sheet.language());
      return fresh;
    }

    void finish() {
      String foot = sheet.footer() + " · " + page;
      ink.line(typesetter.line(foot, Weight.REGULAR), SMALL, LEFT, HEIGHT - 12, Ink.GREY);
      ink.end();
    }

    /** So much must fit below; else it begins a page. */
    private void room(double millimetres) throws IOException {
      if (y + millimetres > BOTTOM) {
        finish();
        page++;
        ink = begun();
        y = TOP;
      }
    }

    void title() throws IOException {
      for (Line line :
          typesetter.broken(sheet.title(), Weight.SEMIBOLD, 18, Ink.points(RIGHT - LEFT))) {
        ink.line(line, 18, LEFT, y, Ink.ACCENT);
        y += 8;
      }
      paragraph(sheet.subtitle(), Weight.REGULAR, SIZE, LEFT, RIGHT, Ink.GREY);
      y += 2;
      ink.rule(LEFT, y - 2, LEFT + 18, 1.2, Ink.ACCENT);
      y += 5;
    }

    void put(PlainSheet.Part part) throws IOException {
      switch (part) {
        case PlainSheet.Heading(String text) -> {
          room(16);
          y += 3;
          paragraph(text, Weight.SEMIBOLD, SIZE, LEFT, RIGHT, Ink.ACCENT);
          y += 0.5;
        }
        case PlainSheet.Words(String text) -> {
          paragraph(text, Weight.REGULAR, SIZE, LEFT, RIGHT, Ink.BLACK);
          y += 1.5;
        }
        case PlainSheet.Warning(String text) -> {
          paragraph(text, Weight.SEMIBOLD, SIZE + 1, LEFT, RIGHT, Ink.BLACK);
          y += 2;
        }
        case PlainSheet.Entry entry -> entry(entry);
        case PlainSheet.Lines(int count) -> {
          for (int i = 0; i < count; i++) {
            room(RULED);
            y += RULED;
            ink.rule(LEFT, y - 2, RIGHT, 0.4, Ink.HAIR);
          }
          y += 4;
        }
      }
    }

    private void entry(PlainSheet.Entry entry) throws IOException {
      room(entry.note().isEmpty() ? LEADING + 2 : 2 * LEADING + 2);
      ink.line(typesetter.line(entry.number(), Weight.REGULAR), SIZE, LEFT, y, Ink.GREY);
      ink.lineEndingAt(typesetter.line(entry.figure(), Weight.REGULAR), SIZE, RIGHT, y, Ink.BLACK);
      double right = RIGHT - (entry.figure().isEmpty() ? 0 : FIGURE);
      paragraph(entry.text(), Weight.SEMIBOLD, SIZE, LEFT + INDENT, right, Ink.BLACK);
      paragraph(entry.note(), Weight.REGULAR, SMALL, LEFT + INDENT, right, Ink.GREY);
      y += 1.5;
    }

    private void paragraph(
        String text, Weight weight, double size, double left, double right, Color color)
        throws IOException {
      if (text.isBlank()) {
        return;
      }
      for (Line line : typesetter.broken(text, weight, size, Ink.points(right - left))) {
        room(LEADING);
        ink.line(line, size, left, y, color);
        y += size < SIZE ? LEADING - 0.8 : LEADING;
      }
    }
  }
}
