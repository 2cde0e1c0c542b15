package org.code99.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plugin on the board: its jar on the shelf, where it is to run, where it stands, and its live
 * generation if any.
 */
record Placed(
    Inspection inspection,
    Path jar,
    Running running,
    PluginState state,
    Optional<Generation> live) {
  static Placed installed(Inspection inspection, Path jar, Running running) {
    return new Placed(inspection, jar, running, new PluginState.Installed(), Optional.empty());
  }

  Placed live(Generation generation) {
    return new Placed(
        inspection,
        jar,
        generation.running(),
        new PluginState.Live(generation.number()),
        Optional.of(generation));
  }

  Placed idle(PluginState newState) {
    return new Placed(inspection, jar, running, newState, Optional.empty());
  }

  Placed toRun(Running there) {
    return new Placed(inspection, jar, there, state, live);
  }

  String quarantine() {
    return live.map(Generation::quarantine).orElse("");
  }

  PluginStatus status() {
    String reason = quarantine();
    return new PluginStatus(
        inspection.pluginId(),
        inspection.version(),
        inspection.provider(),
        inspection.sha256(),
        inspection.extensions(),
        reason.isEmpty()
            ? state
            : new PluginState.Quarantined(live.map(Generation::number).orElse(0), reason),
        running,
        live.map(Generation::whereabouts).orElse(""));
  }

  /** What can be called of it at a point. */
  Stream<Offer> offers(String point) {
    return live.filter(generation -> quarantine().isEmpty()).stream()
        .flatMap(generation ->
            inspection.extensions().stream()
                .filter(extension -> extension.points().contains(point))
                .map(extension -> offer(point, extension, generation)));
  }

  private Offer offer(String point, DeclaredExtension extension, Generation generation) {
    return new Offer(
        new ExtensionRef(inspection.pluginId(), extension.extensionId(), point),
        inspection.version(),
        generation.number(),
        inspection.description().isEmpty() ? extension.extensionId() : inspection.description(),
        extension.checksSettings(),
        extension.settingsSchema());
  }
}
