package org.code99.regions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.host.Offer;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.pf4j.ExtensionPoint;

/** The live extensions among which one company chooses: those of plugins that it has on. */
final class Toolbox {
  private final Extensions extensions;
  private final Map<String, PluginUse> uses;

  /**
   * @param uses how the plugins stand at the company of which somebody spoke
   */
  Toolbox(Extensions extensions, Map<String, PluginUse> uses) {
    this.extensions = extensions;
    this.uses = Map.copyOf(uses);
  }

  List<Offer> offers(Class<? extends ExtensionPoint> point) {
    return extensions.offers(point).stream().filter(offer -> use(offer.pluginId()).on()).toList();
  }

  Optional<Offer> offer(Class<? extends ExtensionPoint> point, String extension) {
    return offers(point).stream()
        .filter(offer -> offer.ref().extensionId().equals(extension))
        .findFirst();
  }

  /** Why an extension is not among them, as the end of a sentence about it. */
  String absence(String extension) {
    Optional<PluginStatus> supplier =
        extensions
            .supplier(extension)
            .filter(plugin -> use(plugin.pluginId()).allowance() != Allowance.FORBIDDEN);
    return supplier
        .filter(plugin -> !use(plugin.pluginId()).on())
        .map(plugin -> "is " + lower(use(plugin.pluginId()).sentence()))
        .or(() ->
            supplier
                .map(PluginStatus::state)
                .filter(state -> !(state instanceof PluginState.Live))
                .map(state -> "is not live: " + state.inWords()))
        .orElse("is not among the live plugins");
  }

  private PluginUse use(String plugin) {
    return uses.getOrDefault(plugin, PluginUse.UNSPOKEN);
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  SettingsForm form(Offer offer) {
    return extensions.form(offer);
  }

  String name(Offer offer) {
    return extensions.name(offer);
  }
}
