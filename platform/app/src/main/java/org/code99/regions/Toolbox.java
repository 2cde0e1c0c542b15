package org.code99.regions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.code99.host.Offer;
import org.pf4j.ExtensionPoint;

/** The live extensions among which one company chooses: those of plugins that it has on. */
final class Toolbox {
  private final Extensions extensions;
  private final Set<String> off;

  /**
   * @param off the plugins that are off for the company
   */
  Toolbox(Extensions extensions, Set<String> off) {
    this.extensions = extensions;
    this.off = Set.copyOf(off);
  }

  List<Offer> offers(Class<? extends ExtensionPoint> point) {
    return extensions.offers(point).stream()
        .filter(offer -> !off.contains(offer.pluginId()))
        .toList();
  }

  Optional<Offer> offer(Class<? extends ExtensionPoint> point, String extension) {
    return offers(point).stream()
        .filter(offer -> offer.ref().extensionId().equals(extension))
        .findFirst();
  }

  SettingsForm form(Offer offer) {
    return extensions.form(offer);
  }

  String name(Offer offer) {
    return extensions.name(offer);
  }
}
