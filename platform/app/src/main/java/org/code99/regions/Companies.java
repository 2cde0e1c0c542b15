package org.code99.regions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Scope;
import org.code99.database.Sql;

/** The companies and the roots of their trees. */
@Singleton
class Companies {
  private final Sql sql;
  private final Ids ids;

  Companies(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  Company found(Company company) {
    UUID id =
        sql.first(
                "SELECT id FROM regions_company WHERE name = ?",
                row -> row.getObject(1, UUID.class),
                company.name())
            .orElseGet(ids::next);
    sql.run(
        """
        INSERT INTO regions_company (id, name, address_lines, country, phone, email, place, marker, currency, logo_svg)
        VALUES (?, ?, ?, ?, ?, ?, ?, coalesce(nullif(?, ''), '99'), ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          address_lines = excluded.address_lines, country = excluded.country, phone = excluded.phone,
          email = excluded.email, place = excluded.place,
          marker = coalesce(nullif(?, ''), regions_company.marker), currency = excluded.currency,
          logo_svg = excluded.logo_svg
        """,
        id,
        company.name(),
        company.addressLines(),
        company.country(),
        company.phone(),
        company.email(),
        company.place(),
        company.marker(),
        company.currency(),
        company.logoSvg().orElse(null),
        company.marker());
    sql.run(
        """
        INSERT INTO regions_region (id, company_id, parent_id, code, name) VALUES (?, ?, NULL, '', ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name
        """,
        id,
        id,
        company.name());
    return company(id);
  }

  List<Company> all() {
    return sql.list(
        "SELECT * FROM regions_company ORDER BY name COLLATE \"C\"", Companies::company);
  }

  /** Returns the marker that it had. */
  String mark(UUID id, String marker) {
    oneAtATime(id);
    String before = company(id).marker();
    sql.run("UPDATE regions_company SET marker = ? WHERE id = ?", marker, id);
    return before;
  }

  /**
   * The root of the tree is called as the company is; currency, marker and logo stay.
   *
   * @param version that the sender gets
   * @param seen whatever holds, where it is empty
   * @return whether that version still held; nothing was written if not
   */
  boolean tell(UUID id, Sender sender, long version, OptionalLong seen) {
    int told =
        sql.run(
            """
            UPDATE regions_company
               SET name = ?, address_lines = ?, country = ?, place = ?, phone = ?, email = ?, sender_version = ?
             WHERE id = ? AND sender_version = coalesce(?::bigint, sender_version)
            """,
            sender.name(),
            sender.addressLines(),
            sender.country(),
            sender.place(),
            sender.phone(),
            sender.email(),
            version,
            id,
            seen.isPresent() ? seen.getAsLong() : null);
    if (told == 1) {
      sql.run("UPDATE regions_region SET name = ? WHERE id = ?", sender.name(), id);
    }
    return told == 1;
  }

  long senderVersion(UUID id) {
    return sql.first(
            "SELECT sender_version FROM regions_company WHERE id = ?", row -> row.getLong(1), id)
        .orElse(0L);
  }

  /** Whether another company of the installation is called so: who asks does not see its rows. */
  boolean taken(String name, UUID id) {
    return Scope.house()
        .in(() ->
            sql.first(
                    "SELECT 1 FROM regions_company WHERE name = ? AND id <> ?",
                    row -> true,
                    name,
                    id)
                .isPresent());
  }

  Company company(UUID id) {
    return sql.first("SELECT * FROM regions_company WHERE id = ?", Companies::company, id)
        .orElseThrow(() -> new IllegalArgumentException("there is no company " + id));
  }

  /** Makes whoever changes something of this company wait for each other. */
  void oneAtATime(UUID id) {
    sql.list("SELECT id FROM regions_company WHERE id = ? FOR NO KEY UPDATE", row -> true, id);
  }

  private static Company company(ResultSet row) throws SQLException {
    return new Company(
        row.getObject("id", UUID.class),
        row.getString("name"),
        List.of((String[]) row.getArray("address_lines").getArray()),
        row.getString("country"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("place"),
        row.getString("marker"),
        row.getString("currency"),
        Optional.ofNullable(row.getString("logo_svg")));
  }
}
