package org.code99.regions;

import java.util.List;
import java.util.UUID;

/**
 * Who uses what: regions by extension points.
 *
 * @param version counts the choices of the company; tell it with a change
 * @param columns the points
 * @param rows the regions, those above before those below
 */
public record UseMatrix(long version, List<Column> columns, List<Row> rows) {
  /** Copies. */
  public UseMatrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A point.
   *
   * @param point its simple name
   * @param title what people read
   * @param offers what can be chosen now
   * @param without what happens where nothing is chosen, a sentence
   */
  public record Column(String point, String title, List<Offered> offers, String without) {
    /** Copies. */
    public Column {
      offers = List.copyOf(offers);
    }
  }

  /** Something that can be chosen. */
  public record Offered(String extensionId, String label) {}

  /**
   * A region.
   *
   * @param depth 0 for the company itself
   * @param cells one for each column
   */
  public record Row(UUID region, String name, int depth, List<Cell> cells) {
    /** Copies. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a region uses at a point.
   *
   * @param point its simple name
   * @param own whether the region itself chose
   * @param extensionId what holds; empty for nothing
   * @param label what people read
   * @param chosenBy the name of the region that chose; empty when nobody did
   * @param here whether it can be called now; a choice that is absent waits
   * @param settings whether it has settings
   * @param sentence all of it in words
   */
  public record Cell(
      String point,
      boolean own,
      String extensionId,
      String label,
      String chosenBy,
      boolean here,
      boolean settings,
      String sentence) {
    /** What stands in the select: {@code inherit}, {@code none} or the extension's own choice. */
    public String chosen() {
      return !own ? "inherit" : extensionId.isEmpty() ? "none" : extensionId;
    }
  }
}
