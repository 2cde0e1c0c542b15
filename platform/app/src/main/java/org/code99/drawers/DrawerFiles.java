package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.web.Refused;

/** The open files of a drawer, and who gets them. */
@Singleton
class DrawerFiles {
  private final Sql sql;
  private final Clock clock;

  DrawerFiles(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Only one division of a drawer at a time. */
  void hold(UUID company, UUID drawer) {
    boolean there =
        sql.first(
                "SELECT 1 FROM drawers_drawer WHERE company_id = ? AND id = ? FOR NO KEY UPDATE",
                row -> true,
                company,
                drawer)
            .isPresent();
    if (!there) {
      throw Refused.notFound("drawer");
    }
  }

  /** The dearest first, those of unknown value last. */
  List<Dealing.Item> of(
      Actor manager, UUID drawer, Function<Money, Optional<Money>> inBase, Set<UUID> active) {
    Map<UUID, Set<UUID>> barred = new HashMap<>();
    sql.each(
        "SELECT file_id, person_id FROM drawers_barred WHERE company_id = ?",
        row ->
            barred
                .computeIfAbsent(row.getObject(1, UUID.class), file -> new HashSet<>())
                .add(row.getObject(2, UUID.class)),
        manager.company());
    List<Numbered> items =
        sql.list(
            """
            SELECT id, account_no, region_id, owner_id, stage, annual_value_minor, currency
              FROM drawers_case
             WHERE company_id = ? AND drawer_id = ? AND stage NOT IN ('won', 'over')
               AND region_id = ANY (?::uuid[])
            """,
            row -> {
              UUID id = row.getObject("id", UUID.class);
              UUID owner = row.getObject("owner_id", UUID.class);
              long minor = row.getLong("annual_value_minor");
              OptionalLong value =
                  row.wasNull()
                      ? OptionalLong.empty()
                      : inBase
                          .apply(Money.of(minor, row.getString("currency")))
                          .map(money -> OptionalLong.of(money.minorUnits()))
                          .orElse(OptionalLong.empty());
              Stage stage = Stage.of(row.getString("stage"));
              boolean worked = !stage.isBefore(Stage.BEGUN);
              return new Numbered(
                  row.getString("account_no"),
                  new Dealing.Item(
                      id,
                      row.getObject("region_id", UUID.class),
                      owner,
                      worked && owner != null && active.contains(owner),
                      value,
                      barred.getOrDefault(id, Set.of())));
            },
            manager.company(),
            drawer,
            manager.regions());
    return items.stream().sorted(Numbered.DEAREST).map(Numbered::item).toList();
  }

  private record Numbered(String accountNo, Dealing.Item item) {
    static final Comparator<Numbered> DEAREST =
        Comparator.comparingLong((Numbered n) -> -n.item.value().orElse(-1))
            .thenComparing(Numbered::accountNo);
  }

  /** With their open tasks. */
  void give(List<UUID> files, UUID person, String name, By by, DivisionRule rule) {
    if (files.isEmpty()) {
      return;
    }
    sql.run(
        """
        INSERT INTO drawers_history (company_id, file_id, at, by_id, by_name, kind, from_value, to_value, why)
        SELECT company_id, id, ?, ?, ?, 'owner',
               CASE WHEN owner_id IS NULL THEN '' ELSE coalesce(owner_name, '') END, ?, ?
          FROM drawers_file WHERE id = ANY (?::uuid[]) ORDER BY id
        """,
        clock.instant(),
        by.id().orElse(null),
        by.name(),
        name,
        "divided by " + rule.code().replace('_', ' '),
        files);
    sql.run(
        """
        UPDATE drawers_file
           SET owner_id = ?, owner_name = ?, owned_since = ?, version = version + 1,
               stage = CASE stage WHEN 'listed' THEN 'assigned' ELSE stage END
         WHERE id = ANY (?::uuid[])
        """,
        person,
        name,
        clock.instant(),
        files);
    sql.run(
        """
        UPDATE drawers_task SET owner_id = ?, owner_name = ?
         WHERE file_id = ANY (?::uuid[]) AND done_at IS NULL AND NOT for_managers
        """,
        person,
        name,
        files);
  }
}
