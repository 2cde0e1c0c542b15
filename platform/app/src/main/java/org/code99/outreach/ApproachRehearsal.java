package org.code99.outreach;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.OutreachApproach;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.code99.regions.Extensions;
import org.code99.regions.HouseRules;
import org.code99.regions.RegionTree;
import org.code99.regions.Rehearsed;
import org.code99.regions.Rehearses;
import org.code99.regions.Swap;
import org.code99.regions.Switchboard;

/**
 * Another approach, played through: the best files that had nothing yet are written to both ways.
 * Approaches are pure, so it costs nothing and is what the next wave would be.
 */
@Singleton
class ApproachRehearsal implements Rehearses {
  private static final int TRIED = 100;

  private final Extensions extensions;
  private final Briefings briefings;
  private final Candidates candidates;
  private final HouseRules rules;
  private final Protection protection;
  private final UnderWay underWay;

  ApproachRehearsal(
      Extensions extensions,
      Briefings briefings,
      Candidates candidates,
      HouseRules rules,
      Protection protection,
      UnderWay underWay) {
    this.extensions = extensions;
    this.briefings = briefings;
    this.candidates = candidates;
    this.rules = rules;
    this.protection = protection;
    this.underWay = underWay;
  }

  @Override
  public boolean concerns(String point) {
    return point.equals(OutreachApproach.class.getSimpleName());
  }

  @Override
  public Rehearsed rehearse(Swap swap) {
    List<UUID> files = underWay.toBeWritten(swap.company(), swap.regions(), TRIED);
    if (files.isEmpty()) {
      return Rehearsed.begun(underWay.pieces(swap.company(), swap.regions()));
    }
    List<Candidate> found = candidates.these(swap.company(), files);
    Map<UUID, Standing> standings = protection.standings(swap.company(), swap.day(), files);
    RegionTree tree = swap.before().tree();
    Briefing briefing = briefings.of(tree);
    RulesByRegion house = RulesByRegion.of(rules, tree);
    SideBySide sides =
        new SideBySide(
            swap,
            trial(swap.before(), briefing, house, standings, swap).of(found),
            trial(swap.after(), briefing, house, standings, swap).of(found));
    return new Rehearsed(
        Map.of(),
        underWay.pieces(swap.company(), swap.regions()),
        sides.tallies(),
        sides.refusals(),
        sides.samples());
  }

  private Trial trial(
      Switchboard board,
      Briefing briefing,
      RulesByRegion house,
      Map<UUID, Standing> standings,
      Swap swap) {
    Composing composing =
        new Composing(
            extensions,
            ApproachChoice.among(board, extensions),
            briefing,
            swap.day(),
            WavePress.SEED);
    return new Trial(composing, briefing, house, standings, swap.day());
  }
}
