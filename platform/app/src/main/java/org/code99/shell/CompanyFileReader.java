package org.code99.shell;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.FixStatus;
import org.code99.api.Money;
import org.code99.lessons.Lesson;
import org.code99.offers.ShelfGift;
import org.code99.protection.Suppressed;
import org.code99.regions.Company;
import org.code99.regions.ExchangeRates;
import org.code99.regions.Sender;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a company file; what cannot be read is kept as a fault, and the reading goes on. */
final class CompanyFileReader {
  private static final UUID UNFOUNDED = new UUID(0, 0);

  private final Path file;
  private final List<String> faults = new ArrayList<>();

  private CompanyFileReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws UnusableInput when there is none, or it is no YAML
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
    Company company = company(root.at("company"));
    RegionsReader regions = new RegionsReader(company.currency());
    regions.read(root.at("plugins"), root.at("regions"));
    Optional<ExchangeRates> rates = rates(root.at("exchange_rates"), company.currency());
    List<CompanyFile.PersonEntry> people = people(root.at("people"), regions.codes());
    List<Lesson> lessons = lessons(root.at("lessons"));
    List<ShelfGift> gifts = gifts(root.at("gifts"), company.currency());
    List<Suppressed> suppressed =
        root.at("suppressed").items().stream().flatMap(node -> suppressed(node).stream()).toList();
    return new CompanyFile(
        file,
        faults,
        company,
        rates,
        regions.orders(),
        regions.choices(),
        people,
        lessons,
        gifts,
        suppressed);
  }

  private @Nullable Object parsed() throws UnusableInput {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (YAMLException e) {
      throw new UnusableInput(file + " is no YAML file: " + whereAndWhat(e));
    } catch (IOException e) {
      throw new UnusableInput(file + " cannot be read: " + Sentences.of(e));
    }
  }

  /** The parser's own message shows the place in eight lines; line and column are enough. */
  private static String whereAndWhat(YAMLException e) {
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return "line %d, column %d: %s"
          .formatted(
              marked.getProblemMark().getLine() + 1,
              marked.getProblemMark().getColumn() + 1,
              String.valueOf(marked.getProblem()).lines().findFirst().orElse("unreadable"));
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  private Company company(YamlNode node) {
    if (!node.present()) {
      node.fault("is missing");
    }
    node.knowing(
        Set.of(
            "name", "address", "country", "place", "phone", "email", "logo", "drawer", "currency"));
    return new Company(
        UNFOUNDED,
        node.present() ? node.at("name").requiredName() : node.path(),
        node.at("address").texts(),
        country(node.at("country")),
        node.at("phone").text(),
        email(node.at("email")),
        node.at("place").text(),
        node.at("drawer").text(),
        currency(node.at("currency")),
        logo(node.at("logo")));
  }

  private static String country(YamlNode node) {
    String code = node.text();
    if (!code.isEmpty()) {
      Sender.countryFault(code).ifPresent(node::fault);
    }
    return code;
  }

  private static String email(YamlNode node) {
    String address = node.text();
    if (!address.isEmpty()) {
      Sender.emailFault(address).ifPresent(node::fault);
    }
    return address;
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
            rate.number().ifPresent(figure -> rate(perUnit, code, figure, rate));
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

  private static List<CompanyFile.PersonEntry> people(YamlNode list, Set<String> codes) {
    Set<String> names = new HashSet<>();
    List<CompanyFile.PersonEntry> people = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.knowing(Set.of("name", "region", "role", "email", "phone", "active"));
      String name = node.at("name").requiredName();
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
              email(node.at("email")),
              node.at("phone").text(),
              !node.at("active").text().equals("false")));
    }
    return people;
  }

  private static List<Lesson> lessons(YamlNode list) {
    List<Lesson> lessons = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.knowing(Set.of("cause", "department", "status", "since", "evidence", "letter"));
      lessons.add(
          new Lesson(
              node.at("cause").requiredName(),
              node.at("department").text(),
              status(node.at("status")),
              node.at("since").date().orElse(LocalDate.EPOCH),
              node.at("evidence").text(),
              node.at("letter").textMap()));
    }
    return lessons;
  }

  private static FixStatus status(YamlNode node) {
    String code = node.optional().orElse(FixStatus.FIXED.code());
    try {
      return FixStatus.of(code);
    } catch (IllegalArgumentException e) {
      node.fault("is to be a status like fixed, not '" + code + "'");
      return FixStatus.OPEN;
    }
  }

  private static List<ShelfGift> gifts(YamlNode list, String currency) {
    List<ShelfGift> gifts = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.knowing(Set.of("code", "name", "cost"));
      String code = node.at("code").requiredName();
      Map<String, String> names = node.at("name").textMap();
      YamlNode cost = node.at("cost");
      if (!cost.present()) {
        cost.fault("is missing");
      }
      gifts.add(new ShelfGift(code, names, cost.money(currency).orElse(Money.zero(currency))));
    }
    return gifts;
  }

  private static Optional<Suppressed> suppressed(YamlNode node) {
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
    if (address.street().isEmpty() || address.postalCode().isEmpty() || address.city().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        node.at("company")
            .optional()
            .<Suppressed>map(company -> new Suppressed.NamedAddress(company, address))
            .orElse(address));
  }
}
