package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.regions.WhoUsesWhat.Wish;

/**
 * The door of the switch (P12, S40): a wish, a rehearsal that writes nothing, and one audited
 * commit for today or for a coming day, which can be called off until then and undone afterwards.
 * Days are business days in the region of each cell.
 */
@Singleton
public class Switching {
  private final Companies companies;
  private final MapDrawing drawing;
  private final Choices choices;
  private final Wishes wishes;
  private final RehearsalRoom stage;
  private final SwitchBook book;

  Switching(
      Companies companies,
      MapDrawing drawing,
      Choices choices,
      Wishes wishes,
      RehearsalRoom stage,
      SwitchBook book) {
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
    this.wishes = wishes;
    this.stage = stage;
    this.book = book;
  }

  /** What is wrong with wishes, all of it. */
  @Transactional
  public List<SwitchFault> faults(UUID company, List<Wish> wished, Optional<LocalDate> from) {
    return wishes.faults(drawing.tree(company), wished, from);
  }

  /** Plays wishes through of which nothing is wrong; nothing is written. */
  @Transactional
  public Rehearsal rehearse(UUID company, List<Wish> wished, Optional<LocalDate> from) {
    return stage.play(drawing.tree(company), wished, from);
  }

  /**
   * Changes all cells in one go: one entry in the audit trail for the switch, and one for each cell
   * that says something new.
   *
   * @return what is wrong with all of it; nothing was written then
   */
  @Transactional
  public List<SwitchFault> commit(SwitchOrder order) {
    companies.oneAtATime(order.company());
    RegionTree tree = drawing.tree(order.company());
    List<SwitchFault> faults = new ArrayList<>();
    if (Words.sayNothing(order.why())) {
      faults.add(new SwitchFault("why", "A change of who uses what has a reason: say why."));
    }
    faults.addAll(wishes.faults(tree, order.wishes(), order.from()));
    List<Wish> news =
        faults.isEmpty()
            ? order.wishes().stream().filter(wish -> isNew(tree, wish, order.from())).toList()
            : List.of();
    if (!news.isEmpty()) {
      String why = order.why().strip();
      UUID made = book.begin(order.company(), Optional.empty(), order.by(), why, news.size());
      for (Wish wish : news) {
        Pending choice = wishes.choice(tree, wish, order.from(), order.by(), why);
        write(order.company(), choice, wish.choice().equals(Wishes.INHERIT), made);
      }
    }
    return List.copyOf(faults);
  }

  private boolean isNew(RegionTree tree, Wish wish, Optional<LocalDate> from) {
    Pending choice = wishes.choice(tree, wish, from, "", "");
    return !choices.holdsAlready(tree.company().id(), choice, wish.choice().equals(Wishes.INHERIT));
  }

  private void write(UUID company, Pending choice, boolean inherits, UUID made) {
    if (inherits) {
      choices.inherit(company, choice.choice(), made);
    } else {
      choices.choose(company, choice, made);
    }
  }
}
