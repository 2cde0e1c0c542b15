package org.code99.watch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.SignalSubject;
import org.code99.database.Sql;
import org.code99.drawers.Spelling;
import org.code99.drawers.Stage;
import org.code99.people.Actor;

/** Finds the files that a signal of a source is about. */
@Singleton
class WhomItConcerns {
  private final Sql sql;

  WhomItConcerns(Sql sql) {
    this.sql = sql;
  }

  /**
   * The customers of these regions, read once for a whole answer of a source.
   *
   * @param all by what they are compared: {@code name|...} and {@code domain|...}
   */
  record Customers(Map<String, List<Customer>> all) {
    /**
     * The one whom a signal is about: by the mail domain, else by the name, however it is spelled.
     * Where several fit, nobody is: a person decides.
     */
    List<Customer> find(SignalSubject about) {
      List<Customer> sameDomain = all.getOrDefault(domain(about.emailDomain()), List.of());
      List<Customer> found =
          sameDomain.isEmpty() ? all.getOrDefault(name(about.company()), List.of()) : sameDomain;
      return found.stream().filter(one -> one.mayLieIn(about.country())).toList();
    }

    private static String name(String company) {
      return "name|" + Spelling.company(company);
    }

    private static String domain(String domain) {
      return "domain|" + domain.strip().toLowerCase(Locale.ROOT);
    }
  }

  /** A customer, as far as a signal can tell one. */
  record Customer(UUID file, String name, String country, UUID region, Stage stage) {
    boolean mayLieIn(String other) {
      return other.isEmpty() || country.isEmpty() || other.equals(country);
    }
  }

  Customers customers(UUID company, Set<UUID> regions) {
    Map<String, List<Customer>> all = new HashMap<>();
    sql.each(
        """
        SELECT id, company, coalesce(upper(country), '') AS country, region_id, stage,
               coalesce(lower(split_part(email, '@', 2)), '') AS mail_domain
          FROM drawers_case
         WHERE company_id = ? AND region_id = ANY (?::uuid[])
         ORDER BY id
        """,
        row -> {
          Customer customer =
              new Customer(
                  row.getObject("id", UUID.class),
                  row.getString("company"),
                  row.getString("country"),
                  row.getObject("region_id", UUID.class),
                  Stage.of(row.getString("stage")));
          String domain = row.getString("mail_domain");
          List.of(Customers.name(customer.name()), Customers.domain(domain)).stream()
              .filter(key -> !key.endsWith("|"))
              .forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(customer));
        },
        company,
        regions);
    return new Customers(all);
  }

  /** The files of these regions that were lost to a competitor, however its name is spelled. */
  List<UUID> lostTo(UUID company, Set<UUID> regions, String competitor) {
    String spelled = Spelling.company(competitor);
    List<String> names =
        sql
            .list(
                """
                SELECT DISTINCT competitor FROM drawers_case
                 WHERE company_id = ? AND region_id = ANY (?::uuid[]) AND competitor ~ '\\S'
                """,
                row -> row.getString(1),
                company,
                regions)
            .stream()
            .filter(name -> Spelling.company(name).equals(spelled))
            .toList();
    return sql.list(
        """
        SELECT id FROM drawers_case
         WHERE company_id = ? AND region_id = ANY (?::uuid[]) AND competitor = ANY (?::text[])
         ORDER BY id
        """,
        row -> row.getObject(1, UUID.class),
        company,
        regions,
        names);
  }

  /** Files that a signal may be about, the likeliest first. */
  List<Arrival.Suggestion> like(Actor actor, Arrival arrival) {
    return sql.list(
        """
        SELECT id, company, account_no FROM drawers_case
         WHERE company_id = ? AND region_id = ANY (?::uuid[])
           AND (similarity(lower(company), lower(?)) > 0.3
                OR (? <> '' AND starts_with(lower(company), lower(split_part(?, ' ', 1)) || ' '))
                OR (? <> '' AND lower(split_part(email, '@', 2)) = ?))
         ORDER BY similarity(lower(company), lower(?)) DESC, company, id
         LIMIT 5
        """,
        row ->
            new Arrival.Suggestion(
                row.getObject("id", UUID.class),
                row.getString("company"),
                row.getString("account_no")),
        actor.company(),
        actor.regions(),
        arrival.name(),
        arrival.name(),
        arrival.name(),
        arrival.mailDomain(),
        arrival.mailDomain(),
        arrival.name());
  }

  /** The file of an account number, among those that they see. */
  Optional<UUID> numbered(Actor actor, String accountNo) {
    return sql.first(
        """
        SELECT id FROM drawers_case
         WHERE company_id = ? AND region_id = ANY (?::uuid[]) AND account_no = ?
        """,
        row -> row.getObject(1, UUID.class),
        actor.company(),
        actor.regions(),
        accountNo);
  }
}
