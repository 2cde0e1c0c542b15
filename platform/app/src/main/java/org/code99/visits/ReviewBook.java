package org.code99.visits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.FileFacts;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** The rows of reviews, searchable by those who see their files. */
@Singleton
class ReviewBook {
  private static final int MOST = 200;

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final FileFacts facts;

  ReviewBook(Sql sql, Ids ids, Clock clock, FileFacts facts) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.facts = facts;
  }

  UUID save(Actor actor, SeenFile file, Review review) {
    if (Words.sayNothing(review.meant() + review.happened() + review.differently())) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("happened", "Nothing is told: answer one of the three questions.")));
    }
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO visits_review (id, company_id, file_id, lifetime, meant, happened, differently, answered_at,
          answered_by, answered_by_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        file.id(),
        file.lifetime(),
        review.meant(),
        review.happened(),
        review.differently(),
        clock.instant(),
        actor.person(),
        actor.name());
    facts.reviewed(actor, file.id());
    return id;
  }

  boolean answered(Actor actor, SeenFile file) {
    return sql.first(
            "SELECT 1 FROM visits_review WHERE file_id = ? AND lifetime = ? AND answered_by = ? LIMIT 1",
            row -> true,
            file.id(),
            file.lifetime(),
            file.owner().orElse(actor.person()))
        .isPresent();
  }

  /** The newest first. */
  List<ReviewFound> with(Actor actor, String words) {
    return sql.list(
        """
        SELECT r.*, f.company FROM visits_review r JOIN drawers_file f ON f.id = r.file_id
        WHERE r.company_id = ? AND NOT f.withdrawn
          AND (f.owner_id = ? OR (? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])))
          AND strpos(lower(r.meant || ' ' || r.happened || ' ' || r.differently), lower(?)) > 0
        ORDER BY r.id DESC LIMIT ?
        """,
        row ->
            new ReviewFound(
                row.getObject("file_id", UUID.class),
                row.getString("company"),
                new Review(
                    row.getString("meant"),
                    row.getString("happened"),
                    row.getString("differently")),
                row.getString("answered_by_name"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant()),
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        words.strip(),
        MOST);
  }
}
