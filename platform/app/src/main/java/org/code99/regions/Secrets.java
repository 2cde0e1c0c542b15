package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.database.TextMap;

/**
 * Keeps secrets out of what lies in the database in plain. What is a secret the extension's schema
 * says; where nobody knows the schema, everything is one.
 */
@Singleton
public class Secrets {
  private final Sql sql;
  private final Extensions extensions;
  private final HouseKey key;

  Secrets(Sql sql, Extensions extensions, HouseKey key) {
    this.sql = sql;
    this.extensions = extensions;
    this.key = key;
  }

  /** Whose settings they are: a sealed text opens in this place only. */
  record Owner(UUID company, Switchboard.Place place, String extension) {
    String of(String setting) {
      return String.join(
          "\n",
          company.toString(),
          place.region().toString(),
          place.point(),
          place.slot(),
          extension,
          setting);
    }
  }

  /** Settings as they are written down: a name stands on one side only. */
  record Written(Map<String, String> plain, Map<String, String> sealed) {}

  /**
   * Seals what is secret among settings.
   *
   * @param locked what cannot be read here and stays as it is, unless it is set anew
   */
  Written written(Owner owner, Map<String, String> settings, Map<String, String> locked) {
    Optional<SettingsForm> form = extensions.form(owner.extension());
    Map<String, String> plain = new TreeMap<>();
    Map<String, String> sealed = new TreeMap<>(locked);
    settings.forEach((name, value) -> {
      sealed.remove(name);
      if (form.isPresent() && !form.get().isSecret(name)) {
        plain.put(name, value);
      } else {
        sealed.put(name, key.needed().close(value, owner.of(name)));
      }
    });
    return new Written(plain, sealed);
  }

  private Kept read(Owner owner, String plain, String sealed, int version) {
    Map<String, String> values = new TreeMap<>(TextMap.of(plain));
    Map<String, String> locked = new TreeMap<>();
    TextMap.of(sealed)
        .forEach((name, text) ->
            key.present()
                .flatMap(seal -> seal.open(text, owner.of(name)))
                .ifPresentOrElse(value -> values.put(name, value), () -> locked.put(name, text)));
    return new Kept(values, locked, version);
  }

  /** The settings of a row with its extension, as they can be used here. */
  Kept kept(UUID company, Switchboard.Place place, ResultSet row) throws SQLException {
    return read(
        new Owner(company, place, row.getString("extension_id")),
        row.getString("settings"),
        row.getString("sealed"),
        row.getInt("schema_version"));
  }

  /** Seals what was written in plain before, of all companies; how many choices had some. */
  @Transactional
  public int sealAll() {
    return (int)
        sql
            .list(
                """
                SELECT id, company_id, region_id, point, slot, extension_id, settings, sealed FROM regions_binding
                WHERE settings <> '{}' AND extension_id <> '' ORDER BY settings_version
                """,
                row ->
                    new Row(
                        row.getObject("id", UUID.class),
                        new Owner(
                            row.getObject("company_id", UUID.class),
                            new Switchboard.Place(
                                row.getObject("region_id", UUID.class),
                                row.getString("point"),
                                row.getString("slot")),
                            row.getString("extension_id")),
                        row.getString("settings"),
                        row.getString("sealed")))
            .stream()
            .filter(this::seal)
            .count();
  }

  private record Row(UUID id, Owner owner, String settings, String sealed) {}

  private boolean seal(Row row) {
    Written next = written(row.owner(), TextMap.of(row.settings()), TextMap.of(row.sealed()));
    if (next.plain().equals(TextMap.of(row.settings()))) {
      return false;
    }
    sql.run(
        "UPDATE regions_binding SET settings = ?::jsonb, sealed = ?::jsonb WHERE id = ? AND settings = ?::jsonb",
        TextMap.json(next.plain()),
        TextMap.json(next.sealed()),
        row.id(),
        row.settings());
    return true;
  }
}
