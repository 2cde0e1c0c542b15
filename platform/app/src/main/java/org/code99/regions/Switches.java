package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Words;

/**
 * The door to the switches that were made: those that hold, and those that are coming. One that is
 * coming can be called off; one that holds can be undone while nobody said anything else in its
 * cells since.
 */
@Singleton
public class Switches {
  private static final int SHOWN = 5;

  private final Companies companies;
  private final MapDrawing drawing;
  private final Choices choices;
  private final SwitchBook book;
  private final Clock clock;

  Switches(Companies companies, MapDrawing drawing, Choices choices, SwitchBook book, Clock clock) {
    this.companies = companies;
    this.drawing = drawing;
    this.choices = choices;
    this.book = book;
    this.clock = clock;
  }

  /** All that are coming, and the last few that hold; the newest first. */
  @Transactional
  public List<MadeSwitch> of(UUID company) {
    RegionTree tree = drawing.tree(company);
    LocalDate everywhereOver = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    Map<UUID, List<SwitchBook.Part>> made =
        book.newest(company, SHOWN, everywhereOver).stream()
            .collect(
                Collectors.groupingBy(
                    SwitchBook.Part::made, LinkedHashMap::new, Collectors.toList()));
    return made.values().stream().map(parts -> told(tree, parts)).toList();
  }

  /** One of them, if it stands. */
  @Transactional
  public Optional<MadeSwitch> find(UUID company, UUID made) {
    List<SwitchBook.Part> parts = book.parts(company, made);
    return parts.isEmpty() ? Optional.empty() : Optional.of(told(drawing.tree(company), parts));
  }

  /**
   * A switch that is coming does not come.
   *
   * @return why it is refused; nothing was written then
   */
  @Transactional
  public List<SwitchFault> callOff(UUID company, UUID made, String by, String why) {
    companies.oneAtATime(company);
    Optional<MadeSwitch> found = find(company, made);
    List<SwitchFault> faults = new ArrayList<>(reason(why));
    if (found.isEmpty()) {
      faults.add(new SwitchFault("id", "It was called off already: reload the page."));
    } else if (!found.get().coming()) {
      faults.add(new SwitchFault("id", "It holds already: undo it instead."));
    }
    if (faults.isEmpty()) {
      book.callOff(company, made, by, why.strip());
    }
    return List.copyOf(faults);
  }

  /**
   * Writes into the cells of a switch what held there before it, from today on.
   *
   * @return why it is refused; nothing was written then
   */
  @Transactional
  public List<SwitchFault> undo(UUID company, UUID made, String by, String why) {
    companies.oneAtATime(company);
    RegionTree tree = drawing.tree(company);
    List<SwitchBook.Part> parts = book.parts(company, made);
    List<SwitchFault> faults = new ArrayList<>(reason(why));
    if (parts.isEmpty() || told(tree, parts).coming()) {
      faults.add(new SwitchFault("id", "It does not hold: there is nothing to undo."));
    } else {
      hindrance(tree, parts).ifPresent(sentence -> faults.add(new SwitchFault("id", sentence)));
    }
    if (faults.isEmpty()) {
      UUID undoing = book.begin(company, Optional.of(made), by, why.strip(), parts.size());
      parts.forEach(part -> restore(tree, part, undoing, by, why.strip()));
    }
    return List.copyOf(faults);
  }

  private void restore(RegionTree tree, SwitchBook.Part part, UUID undoing, String by, String why) {
    LocalDate day = day(tree, part);
    Optional<SwitchBook.Word> before =
        book.without(tree.company().id(), part.place(), day, part.made());
    Choice choice =
        new Choice(
            part.place().region(),
            part.place().point(),
            part.place().slot(),
            before.map(SwitchBook.Word::extensionId).orElse(""),
            Map.of(),
            day,
            by,
            why);
    if (before.map(SwitchBook.Word::inherits).orElse(true)) {
      choices.inherit(tree.company().id(), choice, undoing);
    } else {
      choices.choose(
          tree.company().id(),
          choices.again(choice, before.map(SwitchBook.Word::kept).orElse(Kept.NOTHING)),
          undoing);
    }
  }

  private static List<SwitchFault> reason(String why) {
    return Words.sayNothing(why)
        ? List.of(new SwitchFault("why", "What is taken back has a reason: say why."))
        : List.of();
  }

  private MadeSwitch told(RegionTree tree, List<SwitchBook.Part> parts) {
    SwitchBook.Part first = parts.getFirst();
    Toolbox tools = choices.tools(tree.company().id());
    boolean coming =
        parts.stream()
            .allMatch(part -> part.from().isAfter(choices.today(tree, part.place().region())));
    return new MadeSwitch(
        first.made(),
        first.at(),
        first.by(),
        first.why(),
        parts.stream().map(SwitchBook.Part::from).min(LocalDate::compareTo).orElseThrow(),
        coming,
        coming ? "" : hindrance(tree, parts).orElse(""),
        parts.stream().map(part -> cell(tree, tools, part)).toList());
  }

  /** Where another word holds in a cell, undoing would take that one back. */
  private Optional<String> hindrance(RegionTree tree, List<SwitchBook.Part> parts) {
    for (SwitchBook.Part part : parts) {
      Optional<SwitchBook.Word> holds =
          book.holding(tree.company().id(), part.place(), day(tree, part));
      boolean itsOwn = holds.flatMap(SwitchBook.Word::made).filter(part.made()::equals).isPresent();
      if (!itsOwn) {
        return Optional.of(
            "%s said something else for %s of %s since: choose anew what is to hold there."
                .formatted(
                    holds.map(SwitchBook.Word::by).orElse("Somebody"),
                    Cells.title(slot(part)),
                    tree.region(part.place().region()).name()));
      }
    }
    return Optional.empty();
  }

  private LocalDate day(RegionTree tree, SwitchBook.Part part) {
    LocalDate today = choices.today(tree, part.place().region());
    return part.from().isAfter(today) ? part.from() : today;
  }

  private static MadeSwitch.SwitchedCell cell(
      RegionTree tree, Toolbox tools, SwitchBook.Part part) {
    Slot slot = slot(part);
    return new MadeSwitch.SwitchedCell(
        part.place().region(),
        tree.region(part.place().region()).name(),
        slot.name(),
        Cells.title(slot),
        Cells.label(tools, slot, part.extensionId(), part.inherits()));
  }

  private static Slot slot(SwitchBook.Part part) {
    return Slot.of(part.place());
  }
}
