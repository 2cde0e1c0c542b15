package org.code99.outreach.print;

import java.util.List;

/**
 * Pages for the house itself, A4 upright: a title, and parts one below the other, on as many pages
 * as they need.
 *
 * @param title set large, on the first page
 * @param subtitle below it, may be empty
 * @param footer at the foot of each page, before its number
 * @param language BCP 47 tag of the words
 */
public record PlainSheet(
    String title, String subtitle, List<Part> parts, String footer, String language) {
  /** Copies. */
  public PlainSheet {
    parts = List.copyOf(parts);
  }

  /** One thing on a sheet. */
  public sealed interface Part {}

  /** A small heading. */
  public record Heading(String text) implements Part {}

  /** A paragraph; a line break inside stays one. */
  public record Words(String text) implements Part {}

  /** What nobody may overlook, in heavy letters. */
  public record Warning(String text) implements Part {}

  /**
   * A line of a list.
   *
   * @param number before it, may be empty
   * @param note below the text, smaller, may be empty
   * @param figure at the right edge, may be empty
   */
  public record Entry(String number, String text, String note, String figure) implements Part {}

  /** Ruled lines to write on. */
  public record Lines(int count) implements Part {}
}
