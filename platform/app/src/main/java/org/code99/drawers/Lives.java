package org.code99.drawers;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Holds a file fast while something happens to it, and writes down what did. */
@Singleton
class Lives {
  private final Sql sql;
  private final Clock clock;
  private final ApplicationEventPublisher<FilesChanged> events;

  Lives(Sql sql, Clock clock, ApplicationEventPublisher<FilesChanged> events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  /** A file that nobody else changes until the transaction ends. */
  record Held(
      UUID company,
      UUID id,
      UUID region,
      Stage stage,
      @Nullable UUID owner,
      String ownerName,
      int version) {
    boolean hasOwner(UUID person) {
      return person.equals(owner);
    }
  }

  Held hold(UUID company, UUID file) {
    return sql.first(
            """
            SELECT company_id, id, coalesce(region_id, company_id) AS region_id, stage, owner_id,
                   CASE WHEN owner_id IS NULL THEN '' ELSE coalesce(owner_name, '') END AS owner_name, version
              FROM drawers_file
             WHERE company_id = ? AND id = ? AND NOT withdrawn
               FOR NO KEY UPDATE
            """,
            row ->
                new Held(
                    row.getObject("company_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getObject("region_id", UUID.class),
                    Stage.of(row.getString("stage")),
                    row.getObject("owner_id", UUID.class),
                    row.getString("owner_name"),
                    row.getInt("version")),
            company,
            file)
        .orElseThrow(() -> Refused.notFound("file"));
  }

  /** The same for somebody who must be able to see it. */
  Held hold(Actor actor, UUID file) {
    Held held = hold(actor.company(), file);
    if (!actor.sees(held.region(), held.owner())) {
      throw Refused.notFound("file");
    }
    return held;
  }

  /** The same for somebody who has seen this version of it. */
  Held hold(Actor actor, UUID file, int version) {
    Held held = hold(actor, file);
    if (held.version() != version) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Somebody changed this file meanwhile: it is '%s' now and belongs to %s. Look at it again, then decide."
              .formatted(held.stage().code(), held.owner() == null ? "nobody" : held.ownerName()));
    }
    return held;
  }

  void step(Held held, Stage next, By by, String why) {
    if (!held.stage().mayBecome(next)) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "A file that is '%s' cannot become '%s'. See what was decided of it, and decide from there."
              .formatted(held.stage().code(), next.code()));
    }
    sql.run(
        "UPDATE drawers_file SET stage = ?, version = version + 1 WHERE id = ?",
        next.code(),
        held.id());
    if (next == Stage.PARKED) {
      record(
          held, "UPDATE drawers_life SET stage_before = ? WHERE file_id = ?", held.stage().code());
    }
    note(held, by, "stage", held.stage().code(), next.code(), why);
  }

  void give(Held held, UUID person, String name, By by, String why) {
    sql.run(
        """
        UPDATE drawers_file SET owner_id = ?, owner_name = ?, owned_since = ?, version = version + 1
         WHERE id = ?
        """,
        person,
        name,
        clock.instant(),
        held.id());
    note(held, by, "owner", held.ownerName(), name, why);
  }

  /** Changes what is known of the file's life; the statement ends with the file's id. */
  void record(Held held, String change, @Nullable Object... values) {
    sql.run(
        "INSERT INTO drawers_life (file_id, company_id) VALUES (?, ?) ON CONFLICT (file_id) DO NOTHING",
        held.id(),
        held.company());
    @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = held.id();
    sql.run(change, all);
  }

  void note(Held held, By by, String kind, String from, String to, String why) {
    sql.run(
        """
        INSERT INTO drawers_history (company_id, file_id, at, by_id, by_name, kind, from_value, to_value, why)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        held.company(),
        held.id(),
        clock.instant(),
        by.id().orElse(null),
        by.name(),
        kind,
        from,
        to,
        why);
  }

  void told(UUID company, Collection<UUID> files) {
    if (!files.isEmpty()) {
      events.publishEvent(new FilesChanged(company, List.copyOf(files)));
    }
  }
}
