package org.code99.outreach;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.database.Sql;
import org.code99.drawers.CaseFile;
import org.code99.drawers.ContactStatus;
import org.code99.people.Actor;
import org.code99.protection.Protection;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;
import org.code99.regions.Days;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.triage.EffortBalance;

/** Writes a game plan out of what the house knows, so that one tap accepts it (S50). */
@Singleton
class PlanDrafting {
  /** What a first attempt usually takes: reading, ringing, the way, an hour there. */
  private static final int USUAL_HOURS = 8;

  private static final int FROM_CONTACT_TO_VISIT = 10;

  private final Outreach outreach;
  private final Protection protection;
  private final Reasons reasons;
  private final HouseRules rules;
  private final Days days;
  private final Sql sql;

  PlanDrafting(
      Outreach outreach,
      Protection protection,
      Reasons reasons,
      HouseRules rules,
      Days days,
      Sql sql) {
    this.outreach = outreach;
    this.protection = protection;
    this.reasons = reasons;
    this.rules = rules;
    this.days = days;
    this.sql = sql;
  }

  /**
   * What goes out first.
   *
   * @param own what the region sends; empty where it sends nothing
   * @param quieter what it could send instead
   */
  record First(String own, Optional<String> quieter) {
    String chosen(boolean quiet) {
      return quiet ? quieter.orElse(own) : own;
    }
  }

  /** What a region would send to this file, and what is quieter. */
  First first(Actor actor, CaseFile file) {
    LocalDate today = days.today(actor.company(), file.region());
    boolean neverFun = neverFun(actor.company(), today, file.id());
    Suggestions suggestions = outreach.suggestions(actor.company(), today);
    List<String> codes = codes(file.id());
    String own = approach(suggestions, file, codes, neverFun);
    String quieter = neverFun ? own : approach(suggestions, file, codes, true);
    return new First(own, Optional.of(quieter).filter(q -> !q.isEmpty() && !q.equals(own)));
  }

  /**
   * A plan that nobody has accepted yet. What an earlier one said in words stays; whose it is, what
   * goes out and by when are of today.
   */
  GamePlan draft(
      Actor actor,
      CaseFile file,
      GamePlan.Colleague owner,
      First first,
      EffortBalance effort,
      Optional<GamePlan> earlier) {
    LocalDate today = days.today(actor.company(), file.region());
    LocalDate contactBy =
        file.facts().firstContactOn().orElseGet(() -> firstContact(actor, file, today));
    LocalDate visitBy =
        WorkingDays.after(contactBy.isBefore(today) ? today : contactBy, FROM_CONTACT_TO_VISIT);
    boolean quieter = earlier.map(GamePlan::quieter).orElse(false) && first.quieter().isPresent();
    return new GamePlan(
        earlier.map(GamePlan::goal).orElseGet(() -> goal(actor, file)),
        earlier.map(GamePlan::buys).orElseGet(() -> buys(file)),
        earlier.map(GamePlan::decides).orElse(""),
        owner,
        first.chosen(quieter),
        quieter,
        contactBy,
        visitBy,
        earlier.map(GamePlan::hours).orElseGet(() -> hours(effort)));
  }

  private String goal(Actor actor, CaseFile file) {
    if (file.facts().factFindingClosedAt().isPresent()) {
      return "Put right what they told us, and agree on what holds from now on.";
    }
    String who = buys(file).isEmpty() ? "whoever buys there today" : buys(file);
    Map<String, KnownReason> catalogue = reasons.catalogue(actor.company());
    String guess =
        Briefing.known(codes(file.id()), catalogue).stream()
            .map(reason -> reason.label("en"))
            .collect(Collectors.joining(", "));
    return "Hear from %s why they left and what it cost them.%s"
        .formatted(who, guess.isEmpty() ? "" : " We think: " + guess + ".");
  }

  private static String buys(CaseFile file) {
    return file.contact().attention().isEmpty() && file.contact().status() != ContactStatus.LEFT
        ? file.contact().name()
        : file.contact().attention();
  }

  /** As the region wants it, counted from when its owner got it; what is late is due tomorrow. */
  private LocalDate firstContact(Actor actor, CaseFile file, LocalDate today) {
    ZoneId zone = days.zone(actor.company(), file.region());
    int target =
        rules.ask(actor.company(), file.region(), Rule.FIRST_CONTACT).number().orElseThrow();
    LocalDate wanted =
        file.owner()
            .flatMap(CaseFile.Owner::since)
            .map(since -> LocalDate.ofInstant(since, zone))
            .orElse(today)
            .plusDays(target - 1L);
    return WorkingDays.after(wanted.isBefore(today) ? today : wanted, 1);
  }

  /** Never more than a first attempt takes, and less where the customer is worth less. */
  private static int hours(EffortBalance effort) {
    return Math.clamp(effort.hoursWorth().orElse(USUAL_HOURS), 1, USUAL_HOURS);
  }

  private static String approach(
      Suggestions suggestions, CaseFile file, List<String> codes, boolean neverFun) {
    return suggestions
        .approach(file.region(), codes, neverFun, file.company(), file.industry())
        .approach();
  }

  private boolean neverFun(UUID company, LocalDate today, UUID file) {
    boolean scored =
        sql.first(
                "SELECT never_fun FROM triage_score WHERE file_id = ?",
                row -> row.getBoolean(1),
                file)
            .orElse(false);
    return scored
        || Objects.requireNonNull(protection.standings(company, today, List.of(file)).get(file))
            .neverFun();
  }

  private List<String> codes(UUID file) {
    return sql.list(
        """
        SELECT r.code FROM reasons_ruling r
         WHERE r.episode_id = (SELECT l.episode_id FROM drawers_loss l WHERE l.file_id = ?
                                ORDER BY l.lifetime DESC LIMIT 1)
         ORDER BY r.rank
        """,
        row -> row.getString(1),
        file);
  }
}
