package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    Pending told = told(choice);
    List<String> faults = new ArrayList<>(faults(tree, told));
    faults.addAll(brokenRules(tree, choice));
    if (faults.isEmpty() && !holdsAlready(tree.company().id(), told, false)) {
      append(tree.company().id(), told, false, Optional.empty());
    }
    return faults;
  }

  /** The same for who sets what is chosen already. */
  List<String> settle(RegionTree tree, Choice choice, List<String> settings) {
    Pending told = told(choice);
    List<String> faults = faults(tree, told);
    UUID company = tree.company().id();
    if (faults.isEmpty() && !holdsAlready(company, told, false)) {
      write(company, told, false, Optional.empty());
      note(
          company,
          choice,
          "region.settings",
          choice.extensionId() + ": " + String.join(", ", settings));
    }
    return faults;
  }

  private Pending told(Choice choice) {
    int version = extensions.form(choice.extensionId()).map(SettingsForm::version).orElse(1);
    return new Pending(choice, new Kept(choice.settings(), Map.of(), version), false);
  }

  /** A choice with what was set before; what does not fit any more waits just as it was. */
  Pending again(Choice choice, Kept before) {
    Optional<SettingsForm> form = extensions.form(choice.extensionId());
    Optional<Fitted> fitted = form.map(known -> known.fit(before));
    return fitted.filter(Fitted::usable).isPresent()
        ? told(choice.with(fitted.get().values()))
        : new Pending(choice.with(before.values()), before, fitted.isPresent());
  }

  /** Writes down a part of a switch of which nothing is wrong. */
  void choose(UUID company, Pending choice, UUID part) {
    append(company, choice, false, Optional.of(part));
  }

  /** What is wrong with a choice, all of it. */
  List<String> faults(RegionTree tree, Pending pending) {
    Choice choice = pending.choice();
    List<String> faults = new ArrayList<>();
    if (!tree.has(choice.region())) {
      faults.add(
          "region %s is not on the map of %s".formatted(choice.region(), tree.company().name()));
    }
    tools(tree.company().id())
        .offer(Points.named(choice.point()), choice.extensionId())
        .filter(offer -> !pending.asItWas())
        .ifPresent(offer -> faults.addAll(faults(offer, choice.settings())));
    return List.copyOf(faults);
  }

  /** By the extension's own rules; what was set before is not asked about again at a switch. */
  private List<String> brokenRules(RegionTree tree, Choice choice) {
    return tools(tree.company().id())
        .offer(Points.named(choice.point()), choice.extensionId())
        .filter(offer -> extensions.form(offer).flaw().isEmpty())
        .map(offer -> OwnRules.sentences(extensions, offer, choice.settings()))
        .orElse(List.of());
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
    form.wordingFaults(settings)
        .forEach((name, fault) -> faults.add("setting " + name + ": " + fault));
    return List.copyOf(faults);
  }

  /** Among what a company chooses now. */
  Toolbox tools(UUID company) {
    return new Toolbox(extensions, words.of(company));
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

  /** What each region chose itself, as it holds on a day. */
  Map<Switchboard.Place, Switchboard.Chosen> on(RegionTree tree, LocalDate asOf) {
    return on(tree, region -> asOf);
  }

  /** The same now: every region by its own clock. */
  Map<Switchboard.Place, Switchboard.Chosen> now(RegionTree tree) {
    return on(tree, region -> today(tree, region));
  }

  /** The business day in a region. */
  LocalDate today(RegionTree tree, UUID region) {
    return LocalDate.ofInstant(clock.instant(), tree.zone(region));
  }

  /** The same, each region on a day of its own: of what began by then, the last to begin. */
  Map<Switchboard.Place, Switchboard.Chosen> on(RegionTree tree, Function<UUID, LocalDate> dayIn) {
    List<UUID> regions = tree.regions().stream().map(Region::id).toList();
    Map<Switchboard.Place, Switchboard.Chosen> choices = new HashMap<>();
    sql.each(
        """
        SELECT * FROM (
          SELECT DISTINCT ON (b.region_id, b.point, b.slot)
                 b.region_id, b.point, b.slot, b.extension_id, b.settings, b.sealed, b.schema_version, b.inherits
            FROM regions_binding_that_stands b
            JOIN unnest(?::uuid[], ?::text[]::date[]) AS r (region_id, today) ON r.region_id = b.region_id
           WHERE b.company_id = ? AND b.valid_from <= r.today
           ORDER BY b.region_id, b.point, b.slot, b.valid_from DESC, b.settings_version DESC) holding
        WHERE NOT inherits
        """,
        row -> {
          Switchboard.Place place =
              new Switchboard.Place(
                  row.getObject("region_id", UUID.class),
                  row.getString("point"),
                  row.getString("slot"));
          choices.put(
              place,
              new Switchboard.Chosen(
                  row.getString("extension_id"), secrets.kept(tree.company().id(), place, row)));
        },
        regions,
        regions.stream().map(region -> dayIn.apply(region).toString()).toList(),
        tree.company().id());
    return choices;
  }

  /** Whether on its first day a choice would say what the region says anyway. */
  boolean holdsAlready(UUID company, Pending pending, boolean inherits) {
    Choice choice = pending.choice();
    return sql.first(
            """
            SELECT extension_id, settings, sealed, schema_version, inherits FROM regions_binding_that_stands
            WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ? AND valid_from <= ?
            ORDER BY valid_from DESC, settings_version DESC LIMIT 1
            """,
            row ->
                inherits == row.getBoolean("inherits")
                    && row.getString("extension_id").equals(choice.extensionId())
                    && secrets.kept(company, choice.place(), row).equals(pending.kept()),
            company,
            choice.region(),
            choice.point(),
            choice.slot(),
            choice.validFrom())
        .orElse(inherits);
  }

  /** A region takes its choice back: what is above it holds there again. */
  void inherit(UUID company, Choice nothing, UUID part) {
    append(company, new Pending(nothing, Kept.NOTHING, false), true, Optional.of(part));
  }

  /** What a region set last for an extension, also before it chose another one. */
  Kept settings(UUID company, Switchboard.Place place, String extension) {
    return sql.first(
            """
            SELECT extension_id, settings, sealed, schema_version FROM regions_binding
            WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ? AND extension_id = ?
            ORDER BY settings_version DESC LIMIT 1
            """,
            row -> secrets.kept(company, place, row),
            company,
            place.region(),
            place.point(),
            place.slot(),
            extension)
        .orElse(Kept.NOTHING);
  }

  /**
   * Counts what was said about the choices of a company: another number, and somebody chose
   * something since, or called it off.
   */
  long version(UUID company) {
    return sql.first(
            """
            SELECT (SELECT coalesce(max(settings_version), 0) FROM regions_binding WHERE company_id = ?)
                 + (SELECT count(*) FROM regions_calling_off WHERE company_id = ?)
            """,
            row -> row.getLong(1),
            company,
            company)
        .orElse(0L);
  }

  private void append(UUID company, Pending pending, boolean inherits, Optional<UUID> part) {
    write(company, pending, inherits, part);
    Choice choice = pending.choice();
    note(
        company,
        choice,
        "region.choice",
        (inherits ? "inherited" : choice.extensionId())
            + part.map(of -> " from " + choice.validFrom()).orElse(""));
  }

  private void note(UUID company, Choice choice, String action, String what) {
    audit.note(
        company,
        choice.decidedBy(),
        action,
        choice.region().toString(),
        choice.point() + " = " + what);
  }

  private void write(UUID company, Pending pending, boolean inherits, Optional<UUID> part) {
    Choice choice = pending.choice();
    Secrets.Written written =
        secrets.written(
            new Secrets.Owner(company, choice.place(), choice.extensionId()),
            pending.kept().values(),
            pending.kept().locked());
    sql.run(
        """
        INSERT INTO regions_binding
          (id, company_id, region_id, point, slot, extension_id, settings, sealed, schema_version, settings_version,
           valid_from, decided_at, decided_by, note, inherits, switch_id)
        SELECT ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?,
          (SELECT coalesce(max(settings_version), 0) + 1 FROM regions_binding WHERE company_id = ?), ?, ?, ?, ?, ?, ?
        """,
        ids.next(),
        company,
        choice.region(),
        choice.point(),
        choice.slot(),
        choice.extensionId(),
        TextMap.json(written.plain()),
        TextMap.json(written.sealed()),
        pending.kept().version(),
        company,
        choice.validFrom(),
        clock.instant(),
        choice.decidedBy(),
        choice.note(),
        inherits,
        part.orElse(null));
  }
}
