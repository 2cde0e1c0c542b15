package org.code99.shell;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.code99.api.FixStatus;
import org.code99.api.Money;
import org.code99.lessons.Lesson;
import org.code99.offers.ShelfGift;
import org.code99.protection.Suppressed;
import org.code99.regions.Company;
import org.code99.regions.ExchangeRates;
import org.code99.regions.MapOrder;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a company file and says everything that is wrong with it at once. */
final class CompanyFileReader {
  private static final Set<String> KINDS = Set.of("taxonomy", "scoring", "approach", "commission");
  private static final UUID UNFOUNDED = new UUID(0, 0);

  private final Path file;
  private final List<String> faults = new ArrayList<>();

  private CompanyFileReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws UnusableInput when it cannot be used; the message lists every fault
   */
  static CompanyFile read(Path file) throws UnusableInput {
    return new CompanyFileReader(file).read();
  }

  private CompanyFile read() throws UnusableInput {
    YamlNode root =
        new YamlNode("", parsed(), faults)
            .knowing(
                Set.of(
                    "company",
                    "exchange_rates",
                    "regions",
                    "people",
                    "plugins",
                    "lessons",
                    "gifts",
                    "suppressed"));
    if (!root.at("company").present()) {
      root.at("company").fault("is missing");
    }
    Company company = company(root.at("company"));
    List<MapOrder> regions = new ArrayList<>();
    List<CompanyFile.PluginChoice> choices = new ArrayList<>(choices("", root.at("plugins")));
    regions(root.at("regions"), Optional.empty(), company.currency(), regions, choices);
    CompanyFile read =
        new CompanyFile(
            company,
            rates(root.at("exchange_rates"), company.currency()),
            regions,
            choices,
            people(root.at("people"), regions),
            lessons(root.at("lessons")),
            gifts(root.at("gifts"), company.currency()),
            root.at("suppressed").items().stream()
                .flatMap(node -> suppressed(node).stream())
                .toList());
    if (!faults.isEmpty()) {
      throw new UnusableInput(file + " cannot be used:\n  - " + String.join("\n  - ", faults));
    }
    return read;
  }

  private @Nullable Object parsed() throws UnusableInput {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (YAMLException e) {
      throw new UnusableInput(file + " is no YAML file: " + e.getMessage());
    } catch (IOException e) {
      throw new UnusableInput(file + " cannot be read: " + Sentences.of(e));
    }
  }

  private Company company(YamlNode node) {
    node.knowing(
        Set.of(
            "name", "address", "country", "place", "phone", "email", "logo", "drawer", "currency"));
    return new Company(
        UNFOUNDED,
        node.at("name").required(),
        node.at("address").texts(),
        node.at("country").text(),
        node.at("phone").text(),
        node.at("email").text(),
        node.at("place").text(),
        node.at("drawer").optional().orElse("99"),
        currency(node.at("currency")),
        logo(node.at("logo")));
  }

  private String currency(YamlNode node) {
    String code = node.optional().orElse("EUR");
    try {
      return Money.zero(code).currency();
    } catch (IllegalArgumentException e) {
      node.fault("is to be a currency code like EUR, not '" + code + "'");
      return "EUR";
    }
  }

  private Optional<String> logo(YamlNode node) {
    Optional<String> name = node.optional();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path logo = file.toAbsolutePath().resolveSibling(name.get());
    try {
      return Optional.of(Files.readString(logo));
    } catch (IOException e) {
      node.fault("names '" + name.get() + "', which cannot be read: " + Sentences.of(e));
      return Optional.empty();
    }
  }

  private Optional<ExchangeRates> rates(YamlNode node, String base) {
    if (!node.present()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> perUnit = new LinkedHashMap<>();
    node.entries()
        .forEach((code, rate) -> {
          if (!code.equals("as_of")) {
            number(rate).ifPresent(figure -> rate(perUnit, code, figure, rate));
          }
        });
    return node.at("as_of").date().map(asOf -> new ExchangeRates(base, asOf, perUnit));
  }

  private static void rate(
      Map<String, BigDecimal> perUnit, String code, BigDecimal figure, YamlNode node) {
    if (figure.signum() > 0) {
      perUnit.put(code, figure);
    } else {
      node.fault("is to be a positive number");
    }
  }

  private void regions(
      YamlNode list,
      Optional<String> parent,
      String currency,
      List<MapOrder> regions,
      List<CompanyFile.PluginChoice> choices) {
    for (YamlNode node : list.items()) {
      node.knowing(
          Set.of(
              "code", "name", "language", "window", "gift_ceiling", "match", "plugins", "regions"));
      node.at("match").knowing(Set.of("region", "country"));
      String code = node.at("code").required();
      if (regions.stream().anyMatch(other -> other.code().equals(code))) {
        node.at("code").fault("'" + code + "' stands twice");
      }
      Optional<String> window = node.at("window").optional();
      if (window.isPresent() && !Set.of("din-5008-b", "us-10").contains(window.get())) {
        node.at("window").fault("is din-5008-b or us-10, not '" + window.get() + "'");
      }
      regions.add(
          new MapOrder(
              code,
              node.at("name").optional().orElse(code),
              parent,
              node.at("language").optional(),
              window,
              money(node.at("gift_ceiling"), currency)
                  .map(money -> OptionalLong.of(money.minorUnits()))
                  .orElse(OptionalLong.empty()),
              node.at("match").at("region").texts(),
              node.at("match").at("country").texts()));
      choices.addAll(choices(code, node.at("plugins")));
      regions(node.at("regions"), Optional.of(code), currency, regions, choices);
    }
  }

  private List<CompanyFile.PluginChoice> choices(String region, YamlNode node) {
    List<CompanyFile.PluginChoice> choices = new ArrayList<>();
    node.knowing(KINDS)
        .entries()
        .forEach((kind, choice) -> {
          boolean plain = choice.isText();
          String plugin =
              plain
                  ? choice.text()
                  : choice.knowing(Set.of("use", "settings")).at("use").required();
          choices.add(
              new CompanyFile.PluginChoice(
                  region,
                  kind,
                  plugin.equals("none") ? "" : plugin,
                  plain ? Map.of() : choice.at("settings").textMap()));
        });
    return choices;
  }

  private List<CompanyFile.PersonEntry> people(YamlNode list, List<MapOrder> regions) {
    Set<String> codes = new HashSet<>(regions.stream().map(MapOrder::code).toList());
    Set<String> names = new HashSet<>();
    List<CompanyFile.PersonEntry> people = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.knowing(Set.of("name", "region", "role", "email", "phone", "active"));
      String name = node.at("name").required();
      String region = node.at("region").text();
      if (!names.add(name)) {
        node.at("name").fault("'" + name + "' stands twice");
      }
      if (!region.isEmpty() && !codes.contains(region)) {
        node.at("region").fault("'" + region + "' is not among the regions");
      }
      people.add(
          new CompanyFile.PersonEntry(
              name,
              region,
              node.at("role").text(),
              node.at("email").text(),
              node.at("phone").text(),
              !node.at("active").text().equals("false")));
    }
    return people;
  }

  private List<Lesson> lessons(YamlNode list) {
    List<Lesson> lessons = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.knowing(Set.of("cause", "department", "status", "since", "evidence", "letter"));
      String cause = node.at("cause").required();
      FixStatus status = FixStatus.of(node.at("status").optional().orElse(FixStatus.FIXED.code()));
      String department = node.at("department").text();
      String evidence = node.at("evidence").text();
      Map<String, String> letter = node.at("letter").textMap();
      node.at("since")
          .date()
          .ifPresent(
              since -> lessons.add(new Lesson(cause, department, status, since, evidence, letter)));
    }
    return lessons;
  }

  private List<ShelfGift> gifts(YamlNode list, String currency) {
    List<ShelfGift> gifts = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.knowing(Set.of("code", "name", "cost"));
      String code = node.at("code").required();
      money(node.at("cost"), currency)
          .ifPresentOrElse(
              cost -> gifts.add(new ShelfGift(code, node.at("name").textMap(), cost)),
              () -> node.at("cost").fault("is to be an amount like 12.50"));
    }
    return gifts;
  }

  private Optional<Suppressed> suppressed(YamlNode node) {
    node.knowing(Set.of("email", "phone", "company", "street", "postal_code", "city"));
    if (node.at("email").present()) {
      return Optional.of(new Suppressed.Email(node.at("email").text()));
    }
    if (node.at("phone").present()) {
      return Optional.of(new Suppressed.Phone(node.at("phone").text()));
    }
    Suppressed.Address address =
        new Suppressed.Address(
            node.at("street").required(),
            node.at("postal_code").required(),
            node.at("city").required());
    return Optional.of(
        node.at("company")
            .optional()
            .<Suppressed>map(company -> new Suppressed.NamedAddress(company, address))
            .orElse(address));
  }

  private static Optional<Money> money(YamlNode node, String currency) {
    if (!node.present()) {
      return Optional.empty();
    }
    return number(node)
        .map(figure -> figure.movePointRight(Money.zero(currency).decimals()).longValue())
        .map(minor -> Money.of(minor, currency));
  }

  private static Optional<BigDecimal> number(YamlNode node) {
    try {
      return Optional.of(new BigDecimal(node.text()));
    } catch (NumberFormatException e) {
      node.fault("is to be a number, not '" + node.text() + "'");
      return Optional.empty();
    }
  }
}
