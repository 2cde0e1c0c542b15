package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.database.Sql;
import org.code99.protection.Protection;
import org.code99.reasons.Reasons;
import org.code99.regions.Extensions;
import org.code99.regions.HouseRules;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;

/**
 * The door of outreach: which approach suits a file, and the first pieces as proofs. A proof never
 * counts as sent.
 */
@Singleton
public class Outreach {
  private final Sql sql;
  private final Regions regions;
  private final HouseRules rules;
  private final Extensions extensions;
  private final Protection protection;
  private final Reasons reasons;
  private final Briefings briefings;
  private final Candidates candidates;

  Outreach(
      Sql sql,
      Regions regions,
      HouseRules rules,
      Extensions extensions,
      Protection protection,
      Reasons reasons,
      Briefings briefings,
      Candidates candidates) {
    this.sql = sql;
    this.regions = regions;
    this.rules = rules;
    this.extensions = extensions;
    this.protection = protection;
    this.reasons = reasons;
    this.briefings = briefings;
    this.candidates = candidates;
  }

  /**
   * Says which approach would suit a file, without composing anything: the one that would be asked
   * first. It may still decline when it is asked.
   */
  @Transactional
  public Suggestions suggestions(UUID company, LocalDate asOf) {
    return new Suggestions(
        ApproachChoice.among(regions.switchboard(company, asOf), extensions),
        reasons.catalogue(company));
  }

  /**
   * Composes the first pieces, reads them by every policy and prints what is cleared. Whatever was
   * composed before for the same files is replaced; what other lists came to stays.
   *
   * @throws IOException when the folder takes no more
   */
  @Transactional
  public WaveReport compose(WaveOrder order) throws IOException {
    return compose(order, piece -> {});
  }

  /** The same; somebody takes each piece that was cleared and printed. */
  WaveReport compose(WaveOrder order, Consumer<ClearedPiece> taker) throws IOException {
    Switchboard switchboard = regions.switchboard(order.company(), order.asOf());
    Briefing briefing = briefings.of(switchboard.tree());
    try (Proofs proofs = new Proofs(order, switchboard.tree())) {
      Wave wave =
          new Wave(
              order,
              new Composing(
                  extensions,
                  ApproachChoice.among(switchboard, extensions),
                  briefing,
                  order.asOf(),
                  order.seed()),
              briefing,
              RulesByRegion.of(rules, switchboard.tree()),
              switchboard.tree().company().country(),
              chunk -> protection.standings(order.company(), order.asOf(), chunk),
              extensions::remember,
              proofs,
              new PieceLog(sql, order),
              taker);
      return wave.run(candidates);
    }
  }
}
