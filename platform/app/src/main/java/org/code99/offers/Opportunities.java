package org.code99.offers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/**
 * Opportunities with a customer who may come back. Each begins at stage one; beyond fact finding it
 * goes only when the file's stored facts say that fact finding is closed, or that they asked.
 */
@Singleton
public class Opportunities {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final VisibleFiles files;
  private final HouseRules rules;
  private final Audit audit;

  Opportunities(Sql sql, Ids ids, Clock clock, VisibleFiles files, HouseRules rules, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.files = files;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * Opens one at stage one.
   *
   * @param visit from which it comes, if from any
   * @param name in our words
   */
  @Transactional
  public UUID open(Actor actor, UUID file, Optional<UUID> visit, String name) {
    VisibleFile head = files.forWork(actor, file);
    Optional<Fault> fault =
        name.isBlank()
            ? Optional.of(
                Fault.at("name", "An opportunity needs a name: say in a few words what it is."))
            : Sound.name("name", name);
    if (fault.isPresent()) {
      throw new Refused(Refused.Kind.INVALID, List.of(fault.get()));
    }
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO offers_opportunity (id, company_id, file_id, drawer_id, visit_id, name, opened_by, opened_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        head.id(),
        head.drawer(),
        visit.orElse(null),
        name.strip(),
        actor.person(),
        clock.instant());
    step(actor, id, OpportunityStage.FACT_FINDING, "opened");
    return id;
  }

  /**
   * Takes an opportunity to another stage.
   *
   * @throws Refused when it is not theirs to see, or the pitch lock is closed (S35); the refusal is
   *     audited
   */
  @Transactional(noRollbackFor = Refused.class)
  public void move(Actor actor, UUID opportunity, OpportunityStage stage, String because) {
    UUID file =
        sql.first(
                "SELECT file_id FROM offers_opportunity WHERE id = ? AND company_id = ?",
                row -> row.getObject(1, UUID.class),
                opportunity,
                actor.company())
            .orElseThrow(() -> Refused.notFound("opportunity"));
    VisibleFile head = files.forWork(actor, file);
    boolean locked =
        stage.pitches()
            && rules.ask(actor.company(), head.region(), Rule.PITCH).refuses()
            && !mayPitch(head.id());
    if (locked) {
      audit.note(
          actor.company(),
          actor.person().toString(),
          "offers.pitch.refused",
          opportunity.toString(),
          "stage=" + stage.code());
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Fact finding with this customer is not closed, so nothing is offered yet: close the visit first, or note in their words that they asked for it.");
    }
    step(actor, opportunity, stage, because);
  }

  /** The opportunities of a file, the first one first. */
  @Transactional
  public List<Opportunity> of(Actor actor, UUID file) {
    Map<UUID, Opportunity> found = new LinkedHashMap<>();
    sql.each(
        """
        SELECT o.*, s.stage, s.because, s.made_by, s.made_at
          FROM offers_opportunity o JOIN offers_step s ON s.opportunity_id = o.id
         WHERE o.company_id = ? AND o.file_id = ?
         ORDER BY o.id, s.ordinal
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          Opportunity before = found.get(id);
          List<Opportunity.Step> steps =
              new ArrayList<>(before == null ? List.of() : before.steps());
          steps.add(
              new Opportunity.Step(
                  OpportunityStage.of(row.getString("stage")).orElseThrow(),
                  row.getString("because"),
                  row.getObject("made_by", UUID.class),
                  row.getObject("made_at", OffsetDateTime.class).toInstant()));
          found.put(
              id,
              new Opportunity(
                  id,
                  row.getObject("file_id", UUID.class),
                  row.getObject("drawer_id", UUID.class),
                  Optional.ofNullable(row.getObject("visit_id", UUID.class)),
                  row.getString("name"),
                  steps));
        },
        actor.company(),
        files.see(actor, file).id());
    return List.copyOf(found.values());
  }

  private boolean mayPitch(UUID file) {
    return sql.first(
            """
            SELECT 1 FROM drawers_life
             WHERE file_id = ? AND (fact_finding_closed_at IS NOT NULL OR pitch_words IS NOT NULL)
            """,
            row -> true,
            file)
        .isPresent();
  }

  private void step(Actor actor, UUID opportunity, OpportunityStage stage, String because) {
    sql.run(
        """
        INSERT INTO offers_step (opportunity_id, ordinal, company_id, stage, because, made_by, made_at)
        SELECT ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM offers_step WHERE opportunity_id = ?), ?, ?, ?, ?, ?
        """,
        opportunity,
        opportunity,
        actor.company(),
        stage.code(),
        because,
        actor.person(),
        clock.instant());
  }
}
