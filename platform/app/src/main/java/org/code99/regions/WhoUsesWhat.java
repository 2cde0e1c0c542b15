package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The door to the choices of regions as people see and change them (S40, S77, S78), each region by
 * its own clock. Cells are changed through {@link Switching}.
 */
@Singleton
public class WhoUsesWhat {
  private final Companies companies;
  private final MapDrawing drawing;
  private final Choices choices;
  private final Slots slots;

  WhoUsesWhat(Companies companies, MapDrawing drawing, Choices choices, Slots slots) {
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
    this.slots = slots;
  }

  /**
   * A change of one cell.
   *
   * @param choice {@code inherit}, {@code none}, or an extension's id
   */
  public record Wish(UUID region, String point, String choice) {}

  /** Who uses what today. */
  @Transactional
  public UseMatrix matrix(UUID company) {
    RegionTree tree = drawing.tree(company);
    return new Cells(tree, choices.now(tree), choices.tools(company), slots)
        .matrix(choices.version(company));
  }

  /**
   * Whether somebody chose something since a picture was taken; makes whoever changes something of
   * the company wait until this transaction ends.
   */
  @Transactional
  public boolean changedSince(UUID company, long version) {
    companies.oneAtATime(company);
    return choices.version(company) != version;
  }
}
