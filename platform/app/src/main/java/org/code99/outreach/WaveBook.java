package org.code99.outreach;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.web.Refused;

/** The rows of waves, their parcels and their prints. */
@Singleton
class WaveBook {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  WaveBook(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Files of a drawer that somebody has, that nobody has been in touch with, and that had nothing.
   */
  Set<UUID> whoseTurn(Actor manager, UUID drawer) {
    return new HashSet<>(
        sql.list(
            """
            SELECT f.id FROM drawers_file f
             WHERE f.company_id = ? AND f.drawer_id = ? AND NOT f.withdrawn AND f.owner_id IS NOT NULL
               AND f.stage IN ('assigned', 'begun', 'planned')
               AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
               AND EXISTS (SELECT FROM triage_score s WHERE s.file_id = f.id AND (s.decision = 'visit' OR s.cools_until IS NOT NULL))
               AND NOT EXISTS (SELECT FROM outreach_parcel p
                                WHERE p.file_id = f.id AND p.state NOT IN ('withheld', 'failed'))
            """,
            row -> row.getObject(1, UUID.class),
            manager.company(),
            drawer,
            VisibleFiles.regions(manager)));
  }

  UUID begin(Actor manager, UUID drawer, LocalDate asOf) {
    UUID wave = ids.next();
    sql.run(
        """
        INSERT INTO outreach_wave (id, company_id, drawer_id, composed_at, composed_by, as_of, seed)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        wave,
        manager.company(),
        drawer,
        clock.instant(),
        manager.person(),
        asOf,
        WavePress.SEED);
    return wave;
  }

  /** Writes down what each file got of what was composed just now. */
  void keep(Actor manager, UUID wave, Set<UUID> files) {
    sql.run(
        """
        INSERT INTO outreach_parcel
          (id, company_id, wave_id, file_id, region_id, place, kind, approach, version, state, because)
        SELECT n.id, p.company_id, ?, p.file_id, coalesce(f.region_id, f.company_id),
               row_number() OVER (ORDER BY coalesce(f.owner_name, '') COLLATE "C", s.points DESC NULLS LAST,
                                  s.lost_minor DESC NULLS LAST, f.account_no),
               p.kind, p.approach, p.version, CASE p.state WHEN 'proof' THEN 'planned' ELSE 'withheld' END, p.because
          FROM outreach_piece p
          JOIN unnest(?::uuid[], ?::uuid[]) AS n (id, file_id) ON n.file_id = p.file_id
          JOIN drawers_file f ON f.id = p.file_id
          LEFT JOIN triage_score s ON s.file_id = p.file_id
         WHERE p.company_id = ?
        """,
        wave,
        files.stream().map(file -> ids.next()).toList(),
        List.copyOf(files),
        manager.company());
  }

  void keepPrint(UUID company, UUID wave, String name, byte[] content) {
    sql.run(
        "INSERT INTO outreach_print (wave_id, name, company_id, content) VALUES (?, ?, ?, ?)",
        wave,
        name,
        company,
        content);
  }

  void forgetPrints(UUID wave) {
    sql.run("DELETE FROM outreach_print WHERE wave_id = ?", wave);
  }

  Optional<byte[]> print(UUID wave, String name) {
    return sql.first(
        "SELECT content FROM outreach_print WHERE wave_id = ? AND name = ?",
        row -> row.getBytes(1),
        wave,
        name);
  }

  int size(UUID wave) {
    return sql.first(
            "SELECT count(*) FROM outreach_parcel WHERE wave_id = ?", row -> row.getInt(1), wave)
        .orElse(0);
  }

  void lock(UUID company, UUID wave) {
    boolean there =
        sql.first(
                "SELECT 1 FROM outreach_wave WHERE id = ? AND company_id = ? FOR UPDATE",
                row -> true,
                wave,
                company)
            .isPresent();
    if (!there) {
      throw Refused.notFound("wave");
    }
  }

  void approve(Actor manager, UUID wave) {
    sql.run(
        "UPDATE outreach_wave SET approved_at = ?, approved_by = ? WHERE id = ? AND approved_at IS NULL",
        clock.instant(),
        manager.person(),
        wave);
  }

  /** Whether it was still there to be pulled. */
  boolean pulled(UUID wave, UUID file, Actor by) {
    int pulled =
        sql.run(
            "UPDATE outreach_parcel SET state = 'pulled', because = ? WHERE wave_id = ? AND file_id = ? AND state = 'planned'",
            "pulled by " + by.name(),
            wave,
            file);
    sql.run("DELETE FROM outreach_piece WHERE file_id = ?", file);
    return pulled == 1;
  }

  /** Somebody posted it by hand. */
  void sent(UUID parcel, String personKey, Actor by, LocalDate on) {
    sql.run(
        """
        UPDATE outreach_parcel SET state = 'sent', sent_on = ?, sent_by = ?, person_key = ?
         WHERE id = ? AND state = 'planned' AND released_at IS NULL
        """,
        on,
        by.person(),
        personKey,
        parcel);
  }

  /** What was composed anew and refused does not go with its wave. */
  void withholdRefused(UUID wave) {
    sql.run(
        """
        UPDATE outreach_parcel x SET state = 'withheld', because = p.because
          FROM outreach_piece p
         WHERE p.file_id = x.file_id AND p.state = 'refused' AND x.wave_id = ? AND x.state = 'planned'
        """,
        wave);
  }

  Optional<GoingWave> find(Actor actor, UUID wave) {
    return waves(actor, Optional.of(wave)).stream().findFirst();
  }

  List<GoingWave> newest(Actor actor) {
    return waves(actor, Optional.empty());
  }

  private List<GoingWave> waves(Actor actor, Optional<UUID> one) {
    return sql.list(
        """
        SELECT w.*, d.name AS drawer, p.name AS composer, a.name AS approver
          FROM outreach_wave w
          JOIN drawers_drawer d ON d.id = w.drawer_id
          JOIN people_person p ON p.id = w.composed_by
          LEFT JOIN people_person a ON a.id = w.approved_by
         WHERE w.company_id = ? AND (?::uuid IS NULL OR w.id = ?)
           AND EXISTS (SELECT FROM outreach_parcel x JOIN drawers_file f ON f.id = x.file_id
                        WHERE x.wave_id = w.id
                          AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?))
         ORDER BY w.composed_at DESC
         LIMIT 50
        """,
        row -> wave(row, actor),
        actor.company(),
        one.orElse(null),
        one.orElse(null),
        VisibleFiles.regions(actor),
        actor.person());
  }

  private GoingWave wave(ResultSet row, Actor actor) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new GoingWave(
        id,
        row.getObject("drawer_id", UUID.class),
        row.getString("drawer"),
        row.getObject("composed_at", OffsetDateTime.class).toInstant(),
        row.getString("composer"),
        row.getObject("as_of", LocalDate.class),
        Optional.ofNullable(row.getString("approver")),
        parcels(id, actor),
        sql.list(
            "SELECT name FROM outreach_print WHERE wave_id = ? ORDER BY name",
            print -> print.getString(1),
            id));
  }

  private List<GoingWave.Parcel> parcels(UUID wave, Actor actor) {
    return sql.list(
        """
        SELECT x.*, f.company, coalesce(f.owner_name, '') AS owner, coalesce(c.remark, '') AS remark
          FROM outreach_parcel x JOIN drawers_file f ON f.id = x.file_id
          LEFT JOIN outreach_content c ON c.wave_id = x.wave_id AND c.file_id = x.file_id
         WHERE x.wave_id = ? AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
         ORDER BY x.place
        """,
        row ->
            new GoingWave.Parcel(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("company"),
                row.getString("owner"),
                row.getString("kind"),
                row.getString("approach").isEmpty()
                    ? ""
                    : Suggestions.shortName(row.getString("kind"), row.getString("approach")),
                row.getString("state"),
                row.getObject("released_at") != null,
                row.getString("because"),
                row.getString("remark"),
                Optional.ofNullable(row.getObject("sent_on", LocalDate.class))),
        wave,
        VisibleFiles.regions(actor),
        actor.person());
  }
}
