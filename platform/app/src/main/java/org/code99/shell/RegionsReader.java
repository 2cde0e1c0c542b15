package org.code99.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.code99.api.Money;
import org.code99.regions.MapOrder;

/** Reads the region tree of a company file, and what is chosen in it. */
final class RegionsReader {
  private static final Set<String> KINDS = Set.of("taxonomy", "scoring", "approach", "commission");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> WINDOWS = Set.of("din-5008-b", "us-10");

  private final String currency;
  private final Set<String> codes = new LinkedHashSet<>();
  private final List<MapOrder> orders = new ArrayList<>();
  private final List<CompanyFile.PluginChoice> choices = new ArrayList<>();

  RegionsReader(String currency) {
    this.currency = currency;
  }

  /** Reads the company's own choices, and the tree with its own. */
  void read(YamlNode plugins, YamlNode tree) {
    choose("", plugins);
    below(Optional.empty(), tree);
  }

  /** All regions, each one after the region above it. */
  List<MapOrder> orders() {
    return orders;
  }

  List<CompanyFile.PluginChoice> choices() {
    return choices;
  }

  Set<String> codes() {
    return codes;
  }

  private void below(Optional<String> parent, YamlNode list) {
    for (YamlNode node : list.items()) {
      node.knowing(
          Set.of(
              "code", "name", "language", "window", "gift_ceiling", "match", "plugins", "regions"));
      String code = node.at("code").requiredName();
      MapOrder order = order(node, code, parent);
      if (codes.add(code)) {
        orders.add(order);
      } else {
        node.at("code").fault("'" + code + "' stands twice");
      }
      choose(code, node.at("plugins"));
      below(Optional.of(code), node.at("regions"));
    }
  }

  private MapOrder order(YamlNode node, String code, Optional<String> parent) {
    YamlNode match = node.at("match").knowing(Set.of("region", "country"));
    Optional<String> window = node.at("window").optional();
    if (window.isPresent() && !WINDOWS.contains(window.get())) {
      node.at("window").fault("is din-5008-b or us-10, not '" + window.get() + "'");
    }
    return new MapOrder(
        code,
        node.at("name").optional().orElse(code),
        parent,
        language(node.at("language")),
        window.filter(WINDOWS::contains),
        ceiling(node.at("gift_ceiling")),
        match.at("region").texts(),
        match.at("country").texts());
  }

  private static Optional<String> language(YamlNode node) {
    Optional<String> tag = node.optional();
    boolean known =
        tag.map(Locale::forLanguageTag)
            .map(Locale::getLanguage)
            .map(LANGUAGES::contains)
            .orElse(true);
    if (!known) {
      node.fault("is to be a language like de or en-GB, not '" + tag.orElse("") + "'");
    }
    return tag;
  }

  private OptionalLong ceiling(YamlNode node) {
    Optional<Money> ceiling = node.money(currency);
    if (ceiling.isPresent() && ceiling.get().minorUnits() < 0) {
      node.fault("is to be 0 or more");
      return OptionalLong.empty();
    }
    return ceiling.map(money -> OptionalLong.of(money.minorUnits())).orElse(OptionalLong.empty());
  }

  /** A choice that does not say which plugin is none. */
  private void choose(String region, YamlNode node) {
    node.knowing(KINDS)
        .entries()
        .forEach((kind, choice) -> {
          boolean plain = choice.isText();
          String plugin =
              plain
                  ? choice.text()
                  : choice.knowing(Set.of("use", "settings")).at("use").required();
          Map<String, String> settings = plain ? Map.of() : choice.at("settings").textMap();
          if (KINDS.contains(kind) && (plain || !plugin.isEmpty())) {
            choices.add(
                new CompanyFile.PluginChoice(
                    region, kind, plugin.equals("none") ? "" : plugin, settings));
          }
        });
  }
}
