package org.code99.regions;

import java.util.Map;
import java.util.Optional;
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
          new Words("Commission", "There are no pages about pay."));

  private final RegionTree tree;
  private final Map<Switchboard.Place, Switchboard.Chosen> chosen;
  private final Extensions extensions;
  private final Switchboard board;

  Cells(RegionTree tree, Map<Switchboard.Place, Switchboard.Chosen> chosen, Extensions extensions) {
    this.tree = tree;
    this.chosen = chosen;
    this.extensions = extensions;
    this.board = new Switchboard(tree, chosen, extensions);
  }

  private record Words(String title, String without) {}

  UseMatrix.Column column(Class<? extends ExtensionPoint> point) {
    Words words = words(point);
    return new UseMatrix.Column(
        point.getSimpleName(),
        words.title(),
        extensions.offers(point).stream()
            .map(offer -> new UseMatrix.Offered(offer.ref().extensionId(), extensions.name(offer)))
            .toList(),
        words.without());
  }

  UseMatrix.Row row(Region region) {
    return new UseMatrix.Row(
        region.id(),
        region.name(),
        tree.lineage(region.id()).size() - 1,
        Founding.POINTS.stream().map(point -> cell(region, point)).toList());
  }

  private UseMatrix.Cell cell(Region region, Class<? extends ExtensionPoint> point) {
    String name = point.getSimpleName();
    Optional<Region> chooser =
        tree.lineage(region.id()).stream()
            .filter(node -> chosen.containsKey(new Switchboard.Place(node.id(), name, "")))
            .findFirst();
    boolean own = chooser.filter(node -> node.id().equals(region.id())).isPresent();
    String by = chooser.map(Region::name).orElse("");
    String without = words(point).without();
    return switch (board.binding(region.id(), point)) {
      case Binding.Bound bound -> {
        Optional<Offer> offer = offer(point, bound.extension().extensionId());
        String label = offer.map(extensions::name).orElse(bound.extension().extensionId());
        yield new UseMatrix.Cell(
            name,
            own,
            bound.extension().extensionId(),
            label,
            by,
            true,
            offer.filter(o -> !extensions.form(o).fields(Map.of()).isEmpty()).isPresent(),
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
              false,
              "Not there: " + absent.why() + ". The choice and its settings wait. " + without);
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

  private Optional<Offer> offer(Class<? extends ExtensionPoint> point, String extension) {
    return extensions.offers(point).stream()
        .filter(offer -> offer.ref().extensionId().equals(extension))
        .findFirst();
  }

  private static Words words(Class<? extends ExtensionPoint> point) {
    return WORDS.getOrDefault(point.getSimpleName(), new Words(point.getSimpleName(), ""));
  }
}
