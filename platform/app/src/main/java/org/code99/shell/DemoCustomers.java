package org.code99.shell;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes lost customers out of what {@code demo/customers.yaml} holds; the seed decides which. */
final class DemoCustomers {
  private static final int EVERY_SO_MANY_WITH_CAUTION = 17;

  private final YamlNode stock;
  private final Random chance;
  private final LocalDate today;
  private final Map<String, List<String>> names;
  private int made;

  DemoCustomers(YamlNode stock, long seed, LocalDate today) {
    this.stock = stock;
    this.chance = new Random(seed);
    this.today = today;
    this.names = new HashMap<>();
  }

  /** Customers of a land who once bought. */
  List<DemoCustomer> lost(String prefix, String country, int count) {
    List<DemoCustomer> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean caution = made % EVERY_SO_MANY_WITH_CAUTION == EVERY_SO_MANY_WITH_CAUTION - 1;
      YamlNode loss = any(stock.at(caution ? "cautions" : "losses").items());
      long revenue = 50L * (120 + chance.nextInt(120) * (1 + chance.nextInt(30)));
      some.add(make(prefix, land(country), loss, loss.at(country).text(), revenue));
    }
    return some;
  }

  /** Those of a land who were soured before they ever bought. */
  List<DemoCustomer> soured(String prefix, String country, int count) {
    List<DemoCustomer> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(
          make(prefix, land(country), stock.at("none"), stock.at("soured").at(country).text(), 0));
    }
    return some;
  }

  private DemoCustomer make(
      String prefix, YamlNode land, YamlNode loss, String reason, long revenue) {
    String country = land.at("country").text();
    String company = name(land);
    String contact = any(land.at("people").texts()) + " " + any(land.at("families").texts());
    String[] town = any(land.at("towns").texts()).split(" (?=\\D+$)", 2);
    LocalDate lost = today.minusDays(280 + chance.nextInt(1300));
    String domain =
        plain(company).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".example";
    String accountNo = prefix + (1001 + made);
    String street = any(land.at("streets").texts());
    int number = 1 + chance.nextInt(60);
    made++;
    int incidents = revenue == 0 ? 0 : Integer.parseInt("0" + loss.at("incidents").text());
    List<String> row =
        List.of(
            company,
            country.equals("DE") ? street + " " + number : number + " " + street,
            town[0],
            town[1],
            country,
            industry(land, company),
            land.at("currency").text(),
            revenue == 0 ? "" : revenue + ".00",
            revenue == 0 ? "" : lost.minusDays(20 + chance.nextInt(60)).toString(),
            lost.toString(),
            loss.at("code").text(),
            reason,
            chance.nextInt(3) == 0 ? "" : loss.at("theirs").at(country).text(),
            Integer.toString(incidents),
            loss.at("competitor").text(),
            contact,
            plain(contact).replace(' ', '.') + "@" + domain,
            land.at("phone").text() + " %03d".formatted(made),
            any(land.at("reps").texts()));
    return new DemoCustomer(
        accountNo, row, land.at("currency").text(), revenue, lost, incidents, contact);
  }

  private YamlNode land(String country) {
    return stock.at("lands").items().stream()
        .filter(land -> land.at("country").text().equals(country))
        .findFirst()
        .orElseThrow();
  }

  /** No two have the same name. */
  private String name(YamlNode land) {
    List<String> left = names.computeIfAbsent(land.path(), path -> allNames(land));
    return left.removeLast() + " " + any(land.at("forms").texts());
  }

  private List<String> allNames(YamlNode land) {
    List<String> all = new ArrayList<>();
    for (String family : land.at("families").texts()) {
      land.at("trades").texts().forEach(trade -> all.add(family + " " + trade));
    }
    Collections.shuffle(all, chance);
    return all;
  }

  private static String industry(YamlNode land, String company) {
    List<String> trades = land.at("trades").texts();
    for (int i = 0; i < trades.size(); i++) {
      if (company.contains(trades.get(i))) {
        return land.at("industries").texts().get(i);
      }
    }
    return "";
  }

  private <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }

  /** Lower case without marks, as addresses on the net have it. */
  static String plain(String text) {
    return Normalizer.normalize(
            text.replace("ß", "ss").replace("ı", "i").toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
