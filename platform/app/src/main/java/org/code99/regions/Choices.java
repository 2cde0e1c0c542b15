package org.code99.regions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.host.Offer;
import org.code99.host.Points;

/** What regions chose: written at the end, never changed, each one audited. */
@Singleton
class Choices {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Extensions extensions;
  private final PluginWords words;
  private final Secrets secrets;
  private final Audit audit;

  Choices(
      Sql sql,
      Ids ids,
      Clock clock,
      Extensions extensions,
      PluginWords words,
      Secrets secrets,
      Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.extensions = extensions;
    this.words = words;
    this.secrets = secrets;
    this.audit = audit;
  }

  /** Writes a choice down unless it adds nothing. Whoever calls keeps others of the company out. */
  List<String> choose(RegionTree tree, Choice choice) {
    List<String> faults = new ArrayList<>();
    if (!tree.has(choice.region())) {
      faults.add(
          "region %s is not on the map of %s".formatted(choice.region(), tree.company().name()));
    }
    tools(tree.company().id())
        .offer(Points.named(choice.point()), choice.extensionId())
        .ifPresent(offer -> faults.addAll(faults(offer, choice.settings())));
    if (faults.isEmpty() && !holdsAlready(tree.company().id(), choice)) {
      append(tree.company().id(), choice, told(choice), false);
    }
    return List.copyOf(faults);
  }

  /** The same with what was set before; what does not fit any more waits just as it was. */
  List<String> chooseAgain(RegionTree tree, Choice choice, Kept before) {
    Optional<Fitted> fitted = extensions.form(choice.extensionId()).map(form -> form.fit(before));
    if (fitted.filter(fit -> !fit.usable()).isEmpty()) {
      return choose(tree, choice.with(fitted.map(Fitted::values).orElse(before.values())));
    }
    append(tree.company().id(), choice, before, false);
    return List.of();
  }

  private Kept told(Choice choice) {
    int version = extensions.form(choice.extensionId()).map(SettingsForm::version).orElse(1);
    return new Kept(choice.settings(), Map.of(), version);
  }

  private List<String> faults(Offer offer, Map<String, String> settings) {
    SettingsForm form = extensions.form(offer);
    if (form.flaw().isPresent()) {
      return List.of(offer.ref().extensionId() + " cannot be used: " + form.flaw().get());
    }
    List<String> faults = new ArrayList<>(form.faults(settings));
    extensions
        .folderFaults(form, settings)
        .forEach((name, fault) -> faults.add("setting " + name + ": " + fault));
    return List.copyOf(faults);
  }

  /** Among what a company chooses now. */
  Toolbox tools(UUID company) {
    return new Toolbox(extensions, words.off(company));
  }

  Optional<String> chosen(UUID company, UUID region, String point) {
    return sql.first(
        """
        SELECT extension_id FROM regions_binding
        WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ''
        ORDER BY settings_version DESC LIMIT 1
        """,
        row -> row.getString(1),
        company,
        region,
        point);
  }

  Map<Switchboard.Place, Switchboard.Chosen> on(UUID company, LocalDate asOf) {
    Map<Switchboard.Place, Switchboard.Chosen> choices = new HashMap<>();
    sql.each(
        """
        SELECT * FROM (
          SELECT DISTINCT ON (region_id, point, slot) region_id, point, slot, extension_id, settings, sealed, schema_version, inherits
          FROM regions_binding
          WHERE company_id = ? AND valid_from <= ?
          ORDER BY region_id, point, slot, settings_version DESC) newest
        WHERE NOT inherits
        """,
        row -> {
          Switchboard.Place place =
              new Switchboard.Place(
                  row.getObject("region_id", UUID.class),
                  row.getString("point"),
                  row.getString("slot"));
          String extension = row.getString("extension_id");
          choices.put(
              place, new Switchboard.Chosen(extension, kept(row, company, place, extension)));
        },
        company,
        asOf);
    return choices;
  }

  private Kept kept(ResultSet row, UUID company, Switchboard.Place place, String extension)
      throws SQLException {
    return secrets.read(
        new Secrets.Owner(company, place, extension),
        row.getString("settings"),
        row.getString("sealed"),
        row.getInt("schema_version"));
  }

  private boolean holdsAlready(UUID company, Choice choice) {
    return sql.first(
            """
            SELECT extension_id, settings, sealed, schema_version, valid_from, inherits FROM regions_binding
            WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ?
            ORDER BY settings_version DESC LIMIT 1
            """,
            row ->
                !row.getBoolean("inherits")
                    && row.getString("extension_id").equals(choice.extensionId())
                    && kept(row, company, place(choice), choice.extensionId()).equals(told(choice))
                    && !row.getObject("valid_from", LocalDate.class).isAfter(choice.validFrom()),
            company,
            choice.region(),
            choice.point(),
            choice.slot())
        .orElse(false);
  }

  /** A region takes its choice back: what is above it holds there again. */
  void inherit(UUID company, Choice nothing) {
    append(company, nothing, Kept.NOTHING, true);
  }

  private static Switchboard.Place place(Choice choice) {
    return new Switchboard.Place(choice.region(), choice.point(), choice.slot());
  }

  /** What a region set last for an extension, also before it chose another one. */
  Kept settings(UUID company, Switchboard.Place place, String extension) {
    return sql.first(
            """
            SELECT settings, sealed, schema_version FROM regions_binding
            WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ? AND extension_id = ?
            ORDER BY settings_version DESC LIMIT 1
            """,
            row -> kept(row, company, place, extension),
            company,
            place.region(),
            place.point(),
            place.slot(),
            extension)
        .orElse(Kept.NOTHING);
  }

  /** Counts the choices of a company: another number, and somebody chose something since. */
  long version(UUID company) {
    return sql.first(
            "SELECT coalesce(max(settings_version), 0) FROM regions_binding WHERE company_id = ?",
            row -> row.getLong(1),
            company)
        .orElse(0L);
  }

  private void append(UUID company, Choice choice, Kept kept, boolean inherits) {
    Secrets.Written written =
        secrets.written(
            new Secrets.Owner(company, place(choice), choice.extensionId()),
            kept.values(),
            kept.locked());
    sql.run(
        """
        INSERT INTO regions_binding
          (id, company_id, region_id, point, slot, extension_id, settings, sealed, schema_version, settings_version,
           valid_from, decided_at, decided_by, note, inherits)
        SELECT ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?,
          (SELECT coalesce(max(settings_version), 0) + 1 FROM regions_binding WHERE company_id = ?), ?, ?, ?, ?, ?
        """,
        ids.next(),
        company,
        choice.region(),
        choice.point(),
        choice.slot(),
        choice.extensionId(),
        TextMap.json(written.plain()),
        TextMap.json(written.sealed()),
        kept.version(),
        company,
        choice.validFrom(),
        clock.instant(),
        choice.decidedBy(),
        choice.note(),
        inherits);
    audit.note(
        company,
        choice.decidedBy(),
        "region.choice",
        choice.region().toString(),
        choice.point() + " = " + (inherits ? "inherited" : choice.extensionId()));
  }
}
