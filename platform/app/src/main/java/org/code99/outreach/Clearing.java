package org.code99.outreach;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Brief;
import org.code99.api.Medium;
import org.code99.database.Sql;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.code99.regions.HouseRules;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;

/**
 * Asks every policy again of pieces that were composed before, by what is known now: the files and
 * their contacts stay locked until the transaction ends, so that nothing changes between the answer
 * and what is done on it.
 */
@Singleton
class Clearing {
  private final Sql sql;
  private final PieceShelf shelf;
  private final Candidates candidates;
  private final Protection protection;
  private final Regions regions;
  private final HouseRules rules;
  private final Briefings briefings;

  Clearing(
      Sql sql,
      PieceShelf shelf,
      Candidates candidates,
      Protection protection,
      Regions regions,
      HouseRules rules,
      Briefings briefings) {
    this.sql = sql;
    this.shelf = shelf;
    this.candidates = candidates;
    this.protection = protection;
    this.regions = regions;
    this.rules = rules;
    this.briefings = briefings;
  }

  /**
   * What clearance says of a parcel now.
   *
   * @param personKey of whom it goes to
   */
  record Answered(UUID parcel, String personKey, Verdict verdict) {}

  /** Of these parcels of a company, if they went by this medium on this day; in their order. */
  List<Answered> ask(UUID company, Medium medium, LocalDate on, Collection<UUID> parcels) {
    Map<UUID, PieceShelf.Kept> kept = shelf.of(parcels);
    lock(kept.keySet());
    RegionTree tree = regions.tree(company);
    Briefing briefing = briefings.of(tree);
    RulesByRegion house = RulesByRegion.of(rules, tree);
    Map<UUID, Standing> standings = protection.standings(company, on, kept.keySet());
    Map<UUID, Answered> answered = new HashMap<>();
    Set<String> served = new HashSet<>();
    for (Candidate candidate : candidates.these(company, kept.keySet())) {
      PieceShelf.Kept piece = Objects.requireNonNull(kept.get(candidate.file()));
      Standing standing = Objects.requireNonNull(standings.get(candidate.file()));
      String person = PersonKey.of(candidate, tree.company().country());
      Brief brief =
          briefing.brief(
              candidate,
              briefing.traits(candidate, standing.neverFun()),
              List.of(piece.piece().language()));
      Draft draft =
          new Draft(
              candidate,
              standing,
              on,
              house.in(candidate.region()),
              briefing.reasons(candidate),
              hadOne(company, medium, person, piece.parcel(), served),
              medium,
              piece.tone(),
              piece.signer(),
              brief,
              piece.piece(),
              Draft.drawnOn(piece.piece()));
      Verdict verdict = Clearance.clear(draft);
      if (verdict instanceof Verdict.Cleared) {
        served.add(person);
      }
      answered.put(piece.parcel(), new Answered(piece.parcel(), person, verdict));
    }
    List<Answered> inOrder = new ArrayList<>();
    for (UUID parcel : parcels) {
      inOrder.add(Optional.ofNullable(answered.get(parcel)).orElseGet(() -> lost(parcel)));
    }
    return List.copyOf(inOrder);
  }

  private static Answered lost(UUID parcel) {
    return new Answered(
        parcel,
        "",
        new Verdict.Refused(
            List.of(
                new Objection(
                    "print", "it is not in the print any more: compose it again", false))));
  }

  private void lock(Collection<UUID> files) {
    sql.each(
        """
        SELECT f.id FROM drawers_file f JOIN drawers_contact c ON c.file_id = f.id
         WHERE f.id = ANY (?::uuid[])
         ORDER BY f.id
           FOR NO KEY UPDATE
        """,
        row -> {},
        files);
  }

  private Optional<String> hadOne(
      UUID company, Medium medium, String person, UUID parcel, Set<String> served) {
    boolean had =
        served.contains(person)
            || sql.first(
                    """
                    SELECT 1 FROM outreach_parcel
                     WHERE company_id = ? AND step = ? AND person_key = ? AND id <> ?
                       AND state IN ('claimed', 'sending', 'sent', 'unknown')
                    """,
                    row -> true,
                    company,
                    medium.code(),
                    person,
                    parcel)
                .isPresent();
    return had ? Optional.of("this person had one under another account number") : Optional.empty();
  }
}
