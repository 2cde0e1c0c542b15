package org.code99.regions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.OutreachApproach;
import org.code99.host.Offer;
import org.pf4j.ExtensionPoint;

/** Puts the choices of a company into words, cell by cell. */
final class Cells {
  private static final Map<String, Words> WORDS =
      Map.of(
          "LossReasonTaxonomy",
          new Words("Reasons", "Reasons stay free text."),
          "ScoringStrategy",
          new Words("Order of files", "Files come by lost revenue."),
          "OutreachApproach",
          new Words("Approach", "Nothing is written by itself."),
          "CommissionCalculator",
          new Words("Commission", "There are no pages about pay."),
          "ChangeSignalSource",
          new Words("Signals", "What changes is told by hand."),
          "OutreachChannel-email",
          new Words("By e-mail", "Nothing leaves by e-mail."),
          "OutreachChannel-post",
          new Words("By post", "You post it yourself, and say so."));

  private final RegionTree tree;
  private final Map<Switchboard.Place, Switchboard.Chosen> chosen;
  private final Toolbox tools;
  private final Slots slots;
  private final Switchboard board;

  Cells(
      RegionTree tree,
      Map<Switchboard.Place, Switchboard.Chosen> chosen,
      Toolbox tools,
      Slots slots) {
    this.tree = tree;
    this.slots = slots;
    this.chosen = chosen;
    this.tools = tools;
    this.board = new Switchboard(tree, chosen, tools);
  }

  private record Words(String title, String without) {}

  /** All of it. */
  UseMatrix matrix(long version) {
    List<Slot> all = slots.beside(tools, chosen);
    return new UseMatrix(
        version,
        all.stream().map(this::column).toList(),
        tree.drawn().stream().map(region -> row(region, all)).toList());
  }

  /** What people read of a point. */
  static String title(Slot slot) {
    return words(slot).title();
  }

  /** What people read of a choice. */
  static String label(Toolbox tools, Slot slot, String extension, boolean inherits) {
    if (inherits) {
      return "as above";
    }
    return extension.isEmpty()
        ? "nothing"
        : tools
            .offer(slot.point(), extension)
            .map(tools::name)
            .orElseGet(() -> Extensions.name(extension));
  }

  private UseMatrix.Column column(Slot slot) {
    Words words = words(slot);
    return new UseMatrix.Column(
        slot.name(),
        words.title(),
        slots.offers(tools, slot).stream()
            .map(offer -> new UseMatrix.Offered(offer.ref().extensionId(), tools.name(offer)))
            .toList(),
        words.without());
  }

  private UseMatrix.Row row(Region region, List<Slot> all) {
    return new UseMatrix.Row(
        region.id(),
        region.name(),
        tree.lineage(region.id()).size() - 1,
        all.stream().map(slot -> cell(region, slot)).toList());
  }

  /** One of them. */
  UseMatrix.Cell cell(Region region, Slot slot) {
    String name = slot.name();
    Optional<Region> chooser =
        tree.lineage(region.id()).stream()
            .filter(node -> chosen.containsKey(slot.in(node.id())))
            .findFirst();
    boolean own = chooser.filter(node -> node.id().equals(region.id())).isPresent();
    String by = chooser.map(Region::name).orElse("");
    String without = words(slot).without();
    return switch (board.binding(region.id(), slot)) {
      case Binding.Bound bound -> {
        Optional<Offer> offer = offer(slot.point(), bound.extension().extensionId());
        String label = offer.map(tools::name).orElse(bound.extension().extensionId());
        yield new UseMatrix.Cell(
            name,
            own,
            bound.extension().extensionId(),
            label,
            by,
            true,
            isSet(slot, bound.extension().extensionId()),
            own ? label + ", chosen here." : label + ", as " + by + ".");
      }
      case Binding.Absent absent ->
          new UseMatrix.Cell(
              name,
              own,
              absent.extensionId(),
              Extensions.name(absent.extensionId()),
              by,
              false,
              own && isSet(slot, absent.extensionId()),
              "Not there: "
                  + absent.why().replaceFirst("\\.$", "")
                  + ". The choice and its settings wait. "
                  + meanwhile(region, slot).orElse(without));
      case Binding.Unbound nothing ->
          new UseMatrix.Cell(
              name,
              own,
              "",
              "nothing",
              by,
              true,
              false,
              (by.isEmpty()
                      ? "Nobody chose. "
                      : own ? "Nothing, chosen here. " : "Nothing, as " + by + ". ")
                  + without);
    };
  }

  /** Whether it is there and has settings, even if they cannot be used as they are. */
  private boolean isSet(Slot slot, String extension) {
    return offer(slot.point(), extension)
        .filter(offer -> !tools.form(offer).fields(Map.of()).isEmpty())
        .isPresent();
  }

  /** Only approaches fall back (P12). */
  private Optional<String> meanwhile(Region region, Slot slot) {
    if (!slot.point().equals(OutreachApproach.class)) {
      return Optional.empty();
    }
    return board.bindings(region.id(), slot.point()).stream()
        .takeWhile(binding -> !(binding instanceof Binding.Unbound))
        .filter(Binding.Bound.class::isInstance)
        .map(Binding.Bound.class::cast)
        .findFirst()
        .map(bound ->
            "Meanwhile %s writes, as %s chose, if it is a professional approach."
                .formatted(
                    label(tools, slot, bound.extension().extensionId(), false),
                    tree.region(bound.chosenBy()).name()));
  }

  private Optional<Offer> offer(Class<? extends ExtensionPoint> point, String extension) {
    return tools.offer(point, extension);
  }

  private static Words words(Slot slot) {
    return WORDS.getOrDefault(
        slot.name(), new Words("By " + slot.medium(), "Nothing leaves by " + slot.medium() + "."));
  }
}
