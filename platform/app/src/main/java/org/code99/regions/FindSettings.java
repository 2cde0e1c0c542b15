package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Finds what a region has set, whether it can be used as it is or not. */
@Singleton
class FindSettings {
  private final MapDrawing drawing;
  private final Choices choices;
  private final SettingsHistory history;
  private final Extensions extensions;

  FindSettings(
      MapDrawing drawing, Choices choices, SettingsHistory history, Extensions extensions) {
    this.drawing = drawing;
    this.choices = choices;
    this.history = history;
    this.extensions = extensions;
  }

  /**
   * What holds now, by the region's own clock; nothing where the region uses nothing that is there.
   */
  @Transactional
  public Optional<SettingsInUse> at(UUID company, UUID region, String point) {
    RegionTree tree = drawing.tree(company);
    Optional<Slot> slot = Slot.named(point);
    if (slot.isEmpty() || !tree.has(region)) {
      return Optional.empty();
    }
    Toolbox tools = choices.tools(company);
    return new Switchboard(tree, choices.now(tree), tools)
        .held(region, slot.get())
        .flatMap(held ->
            tools
                .offer(slot.get().point(), held.chosen().extensionId())
                .map(offer ->
                    new SettingsInUse(
                        slot.get(),
                        tree.region(region),
                        held.by(),
                        offer,
                        extensions.form(offer),
                        held.chosen().kept(),
                        history.of(
                            company,
                            slot.get().in(held.by().id()),
                            choices.today(tree, held.by().id())))));
  }
}
