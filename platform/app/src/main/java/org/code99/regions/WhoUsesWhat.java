package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.code99.audit.Overtaken;

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
  private final ChoiceHistory history;

  WhoUsesWhat(
      Companies companies,
      MapDrawing drawing,
      Choices choices,
      Slots slots,
      ChoiceHistory history) {
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
    this.slots = slots;
    this.history = history;
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
   * Makes whoever changes something of the company wait until this transaction ends, for somebody
   * who is about to.
   *
   * @param version of the picture on which they chose
   * @throws Overtaken when somebody chose something since, or called it off; each change is told by
   *     region and point, as {@code <region>.<point>}
   */
  @Transactional
  public void unchangedSince(UUID company, long version) {
    companies.oneAtATime(company);
    long holds = choices.version(company);
    if (holds != version) {
      throw new Overtaken(history.newest(company, choices.tools(company), holds - version));
    }
  }
}
