package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.regions.WhoUsesWhat.Wish;

/**
 * Plays a switch through without making it: two pictures of the same day, and what each room says.
 */
@Singleton
class RehearsalRoom {
  private final Choices choices;
  private final Wishes wishes;
  private final Slots slots;
  private final SwitchBook book;
  private final List<Rehearses> rooms;

  RehearsalRoom(
      Choices choices, Wishes wishes, Slots slots, SwitchBook book, List<Rehearses> rooms) {
    this.choices = choices;
    this.wishes = wishes;
    this.slots = slots;
    this.book = book;
    this.rooms = List.copyOf(rooms);
  }

  /** One side: who uses what, and how people read it. */
  private record Picture(Switchboard board, Cells cells) {
    String label(Region region, Slot slot) {
      UseMatrix.Cell cell = cells.cell(region, slot);
      return cell.here() ? cell.label() : cell.label() + " (not there)";
    }
  }

  /** What would change. Of these wishes nothing is wrong. */
  Rehearsal play(RegionTree tree, List<Wish> wished, Optional<LocalDate> from) {
    UUID company = tree.company().id();
    Toolbox tools = choices.tools(company);
    Map<Switchboard.Place, Switchboard.Chosen> chosen =
        from.map(day -> choices.on(tree, day)).orElseGet(() -> choices.now(tree));
    Picture before = picture(tree, chosen, tools);
    Picture after = picture(tree, wishes.granted(tree, wished, chosen), tools);
    List<Rehearsal.Reach> reach = new ArrayList<>();
    List<Rehearsal.Act> acts = new ArrayList<>();
    for (Slot slot :
        wished.stream().map(w -> Slot.named(w.point()).orElseThrow()).distinct().toList()) {
      Swap swap = swap(tree, slot, before, after, tools, from);
      if (!swap.regions().isEmpty()) {
        List<Rehearsed> said =
            rooms.stream()
                .filter(room -> room.concerns(swap.point()))
                .map(room -> room.rehearse(swap))
                .toList();
        List<Rehearsal.Reach> here = reach(tree, slot, swap, wished, before, after, files(said));
        reach.addAll(here);
        acts.add(
            new Rehearsal.Act(
                swap.point(),
                Cells.title(slot),
                labels(here, Rehearsal.Reach::before),
                labels(here, Rehearsal.Reach::after),
                here.stream().mapToLong(Rehearsal.Reach::files).sum(),
                said));
      }
    }
    return new Rehearsal(
        choices.version(company), from, reach, later(tree, tools, wished, from), acts);
  }

  /** What was decided before for a later day is no part of the switch, and comes all the same. */
  private List<String> later(
      RegionTree tree, Toolbox tools, List<Wish> wished, Optional<LocalDate> from) {
    List<String> sentences = new ArrayList<>();
    for (Wish wish : wished) {
      Slot slot = Slot.named(wish.point()).orElseThrow();
      LocalDate day = from.orElseGet(() -> choices.today(tree, wish.region()));
      book.later(tree.company().id(), slot.in(wish.region()), day).stream()
          .map(later ->
              "From %s on, %s of %s is %s, as %s decided before: that stays, unless it is called off."
                  .formatted(
                      later.from(),
                      Cells.title(slot),
                      tree.region(wish.region()).name(),
                      Cells.label(tools, slot, later.extensionId(), later.inherits()),
                      later.by()))
          .forEach(sentences::add);
    }
    return List.copyOf(sentences);
  }

  private Picture picture(
      RegionTree tree, Map<Switchboard.Place, Switchboard.Chosen> chosen, Toolbox tools) {
    return new Picture(new Switchboard(tree, chosen, tools), new Cells(tree, chosen, tools, slots));
  }

  private Swap swap(
      RegionTree tree,
      Slot slot,
      Picture before,
      Picture after,
      Toolbox tools,
      Optional<LocalDate> from) {
    Set<UUID> changed =
        tree.regions().stream()
            .map(Region::id)
            .filter(region -> !same(before.board(), after.board(), region, slot))
            .collect(Collectors.toUnmodifiableSet());
    LocalDate day =
        from.orElseGet(() ->
            changed.stream()
                .map(region -> choices.today(tree, region))
                .min(LocalDate::compareTo)
                .orElseGet(() -> choices.today(tree, tree.company().id())));
    return new Swap(
        tree.company().id(),
        day,
        slot.name(),
        before.board(),
        after.board(),
        slots.offers(tools, slot).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    offer -> offer.ref().extensionId(), tools::name, (a, b) -> a)),
        changed);
  }

  /** Who chose it is no difference to a file. */
  private static boolean same(Switchboard before, Switchboard after, UUID region, Slot slot) {
    return use(before.binding(region, slot)).equals(use(after.binding(region, slot)));
  }

  private static List<Object> use(Binding binding) {
    return switch (binding) {
      case Binding.Bound bound -> List.of(bound.extension(), bound.settings(), bound.folders());
      case Binding.Absent absent -> List.of(absent.extensionId());
      case Binding.Unbound nothing -> List.of();
    };
  }

  private static Map<UUID, Long> files(List<Rehearsed> said) {
    return said.stream()
        .map(Rehearsed::files)
        .flatMap(files -> files.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
  }

  private static List<Rehearsal.Reach> reach(
      RegionTree tree,
      Slot slot,
      Swap swap,
      List<Wish> wished,
      Picture before,
      Picture after,
      Map<UUID, Long> files) {
    Set<UUID> own = new HashSet<>();
    wished.stream()
        .filter(wish -> wish.point().equals(swap.point()))
        .forEach(wish -> own.add(wish.region()));
    return tree.drawn().stream()
        .filter(region -> swap.regions().contains(region.id()))
        .map(region ->
            new Rehearsal.Reach(
                region.id(),
                region.name(),
                swap.point(),
                Cells.title(slot),
                own.contains(region.id()),
                before.label(region, slot),
                after.label(region, slot),
                files.getOrDefault(region.id(), 0L)))
        .toList();
  }

  private static String labels(
      List<Rehearsal.Reach> reach, Function<Rehearsal.Reach, String> side) {
    return reach.stream().map(side).distinct().collect(Collectors.joining(" or "));
  }
}
