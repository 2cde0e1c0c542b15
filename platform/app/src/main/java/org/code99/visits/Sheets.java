package org.code99.visits;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.ApproachProfile;
import org.code99.api.OutreachApproach;
import org.code99.api.Tone;
import org.code99.dossier.CaseHistory;
import org.code99.dossier.Dossier;
import org.code99.host.Check;
import org.code99.people.Actor;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Regions;

/** Writes the sheet that is read before the visit. */
@Singleton
class Sheets {
  private static final List<String> ALWAYS = List.of("Listen.", "Don't sell.", "Don't defend.");
  static final String DARTS = "Check the darts.";

  private final Files files;
  private final VisitBook book;
  private final Dossier dossier;
  private final Regions regions;
  private final Extensions extensions;

  Sheets(Files files, VisitBook book, Dossier dossier, Regions regions, Extensions extensions) {
    this.files = files;
    this.book = book;
    this.dossier = dossier;
    this.regions = regions;
    this.extensions = extensions;
  }

  BeforeYouGoIn of(Actor actor, UUID fileId, LocalDate today) {
    SeenFile file = files.seen(actor, fileId);
    CaseHistory history = dossier.of(actor, fileId, today);
    Optional<VisitBook.Entry> visit = book.open(fileId);
    List<String> reminders = new ArrayList<>(ALWAYS);
    if (fun(actor.company(), file.region(), today)) {
      reminders.add(DARTS);
    }
    return new BeforeYouGoIn(
        fileId,
        file.company(),
        who(file, visit),
        visit.flatMap(VisitBook.Entry::appointment),
        history.goodYears().years(),
        wentWrong(history.wentWrong()),
        history.causes().stream()
            .filter(cause -> !cause.red())
            .flatMap(cause ->
                cause
                    .since()
                    .map(since -> new BeforeYouGoIn.Fixed(cause.labels(), since, cause.proof()))
                    .stream())
            .toList(),
        history.causes().stream()
            .filter(CaseHistory.StillHappening::red)
            .map(CaseHistory.StillHappening::labels)
            .toList(),
        reminders);
  }

  private static String who(SeenFile file, Optional<VisitBook.Entry> visit) {
    return visit
        .map(VisitBook.Entry::decisionMaker)
        .filter(named -> !named.isBlank())
        .orElseGet(() -> file.attention().isBlank() ? file.contact() : file.attention());
  }

  private static List<String> wentWrong(CaseHistory.WentWrong wrong) {
    List<String> sentences = new ArrayList<>();
    count(sentences, wrong.lateDeliveries(), "late delivery", "late deliveries");
    count(sentences, wrong.creditNotes(), "credit note", "credit notes");
    count(sentences, Math.max(wrong.complaints(), wrong.incidents()), "complaint", "complaints");
    count(sentences, wrong.openMatters().size(), "matter left open", "matters left open");
    return sentences;
  }

  private static void count(List<String> sentences, int number, String one, String many) {
    if (number > 0) {
      sentences.add(number == 1 ? "One " + one + "." : number + " " + many + ".");
    }
  }

  /** Whether the region's approach is a fun one: only then anybody has darts. */
  private boolean fun(UUID company, UUID region, LocalDate today) {
    return regions.switchboard(company, today).binding(region, OutreachApproach.class)
            instanceof Binding.Bound bound
        && extensions
            .call(
                OutreachApproach.class,
                bound.extension(),
                approach -> approach.profile(bound.settings()),
                Check.<ApproachProfile>none())
            .answered()
            .filter(profile -> profile.tone().equals(Tone.FUN))
            .isPresent();
  }
}
