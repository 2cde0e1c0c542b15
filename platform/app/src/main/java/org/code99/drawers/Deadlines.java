package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.HouseRules;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/** Files that wait for too long: for a first contact, or for a decision. */
@Singleton
class Deadlines {
  private final Sql sql;
  private final Regions regions;
  private final HouseRules rules;
  private final Clock clock;

  Deadlines(Sql sql, Regions regions, HouseRules rules, Clock clock) {
    this.sql = sql;
    this.regions = regions;
    this.rules = rules;
    this.clock = clock;
  }

  List<CaseFiles.Untouched> untouched(Actor actor, LocalDate today, int most) {
    Days target = days(actor.company(), Rule.FIRST_CONTACT);
    List<UUID> seen =
        actor.is(Role.MANAGER)
            ? days(actor.company(), Rule.RELUCTANCE_SEEN).regions.stream()
                .filter(actor.regions()::contains)
                .toList()
            : List.of();
    return sql.list(
        """
        SELECT c.*, w.target, w.time_zone
          FROM (SELECT f.id, r.days AS target, r.time_zone
                  FROM drawers_file f
                  JOIN unnest(?::uuid[], ?::int[], ?::text[]) AS r (region, days, time_zone)
                    ON r.region = coalesce(f.region_id, f.company_id)
                  LEFT JOIN drawers_life v ON v.file_id = f.id
                 WHERE f.company_id = ? AND f.owner_id IS NOT NULL AND NOT f.withdrawn AND v.first_contact_on IS NULL
                   AND (f.owner_id = ? OR (? AND r.region = ANY (?::uuid[])))
                   AND f.stage IN ('assigned', 'begun', 'planned')
                   AND coalesce((f.owned_since AT TIME ZONE r.time_zone)::date + r.days, '-infinity') < ?
                 ORDER BY f.owned_since NULLS FIRST, f.id
                 LIMIT ?) w
          JOIN drawers_case c ON c.id = w.id
         ORDER BY c.owned_since NULLS FIRST, c.id
        """,
        row -> {
          CaseFile file = CaseRows.read(row);
          ZoneId zone = ZoneId.of(row.getString("time_zone"));
          Instant since =
              file.owner().flatMap(CaseFile.Owner::since).orElseGet(() -> opened(file.id()));
          return new CaseFiles.Untouched(
              file,
              days(opened(file.id()), today, zone),
              days(since, today, zone),
              row.getInt("target"));
        },
        target.regions,
        target.counts,
        target.zones,
        actor.company(),
        actor.person(),
        !seen.isEmpty(),
        seen,
        today,
        most);
  }

  List<CaseFiles.Undecided> undecided(Actor actor, LocalDate today) {
    return undecided(
        actor.company(), actor.person(), actor.seesRegions() ? actor.regions() : List.of(), today);
  }

  int countUndecided(Actor actor, LocalDate today) {
    Days limit = days(actor.company(), Rule.UNDECIDED);
    UUID owner = VisibleFiles.onlyOwner(actor).orElse(null);
    return sql.first(
            """
            SELECT count(*)
              FROM drawers_life v
              JOIN drawers_file f ON f.id = v.file_id AND NOT f.withdrawn
              JOIN unnest(?::uuid[], ?::int[], ?::text[]) AS r (region, days, time_zone)
                ON r.region = coalesce(f.region_id, f.company_id)
             WHERE v.company_id = ? AND v.fact_finding_closed_at IS NOT NULL AND v.decided_at IS NULL
               AND f.stage NOT IN ('won', 'over', 'parked', 'listed')
               AND (?::uuid IS NULL OR f.owner_id = ?)
               AND (f.owner_id = ? OR r.region = ANY (?::uuid[]))
               AND (v.fact_finding_closed_at AT TIME ZONE r.time_zone)::date + r.days < ?
            """,
            row -> row.getInt(1),
            limit.regions,
            limit.counts,
            limit.zones,
            actor.company(),
            owner,
            owner,
            actor.person(),
            VisibleFiles.regions(actor),
            today)
        .orElse(0);
  }

  /** Of all files where it is this morning. */
  List<CaseFiles.Undecided> undecided(Morning morning) {
    return undecided(morning.company(), new UUID(0, 0), morning.regions(), morning.day());
  }

  private List<CaseFiles.Undecided> undecided(
      UUID company, UUID person, Collection<UUID> seen, LocalDate today) {
    Days limit = days(company, Rule.UNDECIDED);
    return sql.list(
        """
        SELECT c.*, r.days AS target, r.time_zone
          FROM drawers_case c
          JOIN unnest(?::uuid[], ?::int[], ?::text[]) AS r (region, days, time_zone) ON r.region = c.region_id
         WHERE c.company_id = ? AND c.fact_finding_closed_at IS NOT NULL
           AND c.decided_at IS NULL
           AND c.stage NOT IN ('won', 'over', 'parked', 'listed')
           AND (c.owner_id = ? OR c.region_id = ANY (?::uuid[]))
           AND (c.fact_finding_closed_at AT TIME ZONE r.time_zone)::date + r.days < ?
         ORDER BY c.fact_finding_closed_at, c.id
        """,
        row -> {
          CaseFile file = CaseRows.read(row);
          Instant closed = file.facts().factFindingClosedAt().orElse(clock.instant());
          ZoneId zone = ZoneId.of(row.getString("time_zone"));
          return new CaseFiles.Undecided(file, days(closed, today, zone), row.getInt("target"));
        },
        limit.regions,
        limit.counts,
        limit.zones,
        company,
        person,
        seen,
        today);
  }

  /** The regions in which a rule is on, how many days it counts there, and by which clock. */
  private record Days(List<UUID> regions, List<String> counts, List<String> zones) {}

  private Days days(UUID company, Rule rule) {
    RegionTree tree = regions.tree(company);
    List<UUID> all = tree.regions().stream().map(Region::id).toList();
    Map<UUID, RuleAnswer> answers = rules.ask(company, all, rule);
    List<UUID> on = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    List<String> zones = new ArrayList<>();
    answers.forEach((region, answer) -> {
      if (answer.on()) {
        on.add(region);
        counts.add(Integer.toString(answer.number().orElse(0)));
        zones.add(tree.zone(region).getId());
      }
    });
    return new Days(on, counts, zones);
  }

  /** An id of version 7 begins with the millisecond in which it was made. */
  private static Instant opened(UUID file) {
    return Instant.ofEpochMilli(file.getMostSignificantBits() >>> 16);
  }

  private static long days(Instant from, LocalDate to, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), to);
  }
}
