package org.code99.regions;

import java.util.List;
import java.util.UUID;

/**
 * What two regions have set at the same point, side by side.
 *
 * @param point as in the address of a page
 * @param comparable whether both use the same extension; else there is nothing to set side by side
 * @param lines in the order of the form, those that are the same too
 */
public record SettingsBeside(
    String point, Side one, Side other, boolean comparable, List<Line> lines) {
  /** Copies. */
  public SettingsBeside {
    lines = List.copyOf(lines);
  }

  /**
   * A region and what it uses.
   *
   * @param extensionId empty where it uses nothing that is there
   * @param label what people read
   * @param chosenBy the name of the region that chose it; empty with nothing
   */
  public record Side(UUID region, String name, String extensionId, String label, String chosenBy) {}

  /**
   * A setting.
   *
   * @param one what holds in the first region; of a secret only whether it is set
   * @param other what holds in the second
   * @param differs whether they are not the same
   */
  public record Line(String name, String title, String one, String other, boolean differs) {}

  /** How many settings are not the same. */
  public long differences() {
    return lines.stream().filter(Line::differs).count();
  }
}
