package org.code99.outreach.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines: between words, and between the characters of Japanese where its rules
 * allow it.
 */
final class Typesetter {
  private static final String NEVER_FIRST =
      "、。，．,.・:;：；！？!?゛゜ヽヾゝゞ々ー）〕］｝〉》」』】)]}»”’ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
  private static final String NEVER_LAST = "（〔［｛〈《「『【([{«“‘";

  private final Typecase typecase;

  Typesetter(Typecase typecase) {
    this.typecase = typecase;
  }

  Line line(String text, Weight weight) {
    return typecase.set(Typecase.prepared(text).replace('\n', ' ').strip(), weight);
  }

  /** Lines no wider than so many points; a word wider than that is cut. */
  List<Line> broken(String text, Weight weight, double size, double points) {
    List<Line> lines = new ArrayList<>();
    int limit = (int) (points * 1000 / size);
    for (String part : Typecase.prepared(text).split("\n", -1)) {
      lines.addAll(calm(part.strip(), weight, limit));
    }
    return lines;
  }

  /** A last line of one small word is avoided where slightly shorter lines before it do so. */
  private List<Line> calm(String text, Weight weight, int limit) {
    List<Line> lines = new ArrayList<>();
    breakInto(lines, text, weight, limit);
    if (lines.size() > 2 && lines.getLast().width() < limit / 10) {
      List<Line> shorter = new ArrayList<>();
      breakInto(shorter, text, weight, limit * 15 / 16);
      return shorter.size() == lines.size() ? shorter : lines;
    }
    return lines;
  }

  private void breakInto(List<Line> lines, String text, Weight weight, int limit) {
    int start = 0;
    int width = 0;
    int turn = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (i > start && mayTurn(text, i)) {
        turn = i;
      }
      width += typecase.width(codePoint, weight);
      if (width > limit && codePoint != ' ' && i > start) {
        int end = turn > start ? turn : i;
        lines.add(typecase.set(text.substring(start, end).strip(), weight));
        start = end;
        i = end;
        width = 0;
      } else {
        i += Character.charCount(codePoint);
      }
    }
    lines.add(typecase.set(text.substring(start).strip(), weight));
  }

  /** Whether a line may end before the character at this place. */
  private static boolean mayTurn(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    if (here == ' ') {
      return false;
    }
    if (before == ' ') {
      return true;
    }
    if (before == '-' || before == '\u2013' || before == '/') {
      return at >= 2 && Character.isLetter(text.charAt(at - 2)) && Character.isLetter(here);
    }
    return (eastAsian(before) || eastAsian(here))
        && NEVER_FIRST.indexOf(here) < 0
        && NEVER_LAST.indexOf(before) < 0
        && !Character.isLowSurrogate(here);
  }

  private static boolean eastAsian(char c) {
    return (c >= 0x3000 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }

  /** The widest stretch of a text that cannot be broken, in thousandths of the font size. */
  int widestWord(String text, Weight weight) {
    String prepared = Typecase.prepared(text);
    int widest = 0;
    int width = 0;
    for (int i = 0; i < prepared.length(); ) {
      int codePoint = prepared.codePointAt(i);
      if (codePoint == ' ' || codePoint == '\n' || (i > 0 && mayTurn(prepared, i))) {
        width = 0;
      }
      width += codePoint == ' ' || codePoint == '\n' ? 0 : typecase.width(codePoint, weight);
      widest = Math.max(widest, width);
      i += Character.charCount(codePoint);
    }
    return widest;
  }
}
