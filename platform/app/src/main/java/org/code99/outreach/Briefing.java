package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Brief;
import org.code99.api.BuyerStatus;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.PieceKind;
import org.code99.api.ProvenFix;
import org.code99.api.Recipient;
import org.code99.api.RecordKind;
import org.code99.api.Sender;
import org.code99.api.ShownMistake;
import org.code99.lessons.Lesson;
import org.code99.offers.ShelfGift;
import org.code99.people.Person;
import org.code99.reasons.KnownReason;
import org.code99.regions.Company;
import org.code99.regions.RegionTree;

/**
 * Says what an approach may know of a file. A mistake is in it only where a record of ours or the
 * customer shows it (S46), a fix only with evidence and only for such a mistake (S48); nothing that
 * anybody wrote is in it (S85).
 */
final class Briefing {
  private static final Map<String, String> LANGUAGE_OF_COUNTRY =
      Map.ofEntries(
          Map.entry("DE", "de"),
          Map.entry("AT", "de"),
          Map.entry("CH", "de"),
          Map.entry("LI", "de"),
          Map.entry("FR", "fr"),
          Map.entry("BE", "fr"),
          Map.entry("LU", "fr"),
          Map.entry("ES", "es"));

  private final RegionTree tree;
  private final Map<String, KnownReason> catalogue;
  private final List<Lesson> lessons;
  private final List<ShelfGift> shelf;
  private final Map<String, Person> people;

  Briefing(
      RegionTree tree,
      Map<String, KnownReason> catalogue,
      List<Lesson> lessons,
      List<ShelfGift> shelf,
      Map<String, Person> people) {
    this.tree = tree;
    this.catalogue = Map.copyOf(catalogue);
    this.lessons = List.copyOf(lessons);
    this.shelf = List.copyOf(shelf);
    this.people = Map.copyOf(people);
  }

  /** The ruling reasons of a file as they are known. */
  List<KnownReason> reasons(Candidate candidate) {
    return candidate.reasons().stream()
        .map(code -> catalogue.getOrDefault(code, KnownReason.unknown()))
        .filter(reason -> !reason.lossClass().equals(LossClass.UNKNOWN))
        .toList();
  }

  Brief brief(Candidate candidate) {
    String language = language(candidate);
    List<KnownReason> reasons = reasons(candidate);
    LossClass lossClass = reasons.isEmpty() ? LossClass.UNKNOWN : reasons.getFirst().lossClass();
    List<ShownMistake> mistakes = mistakes(candidate, reasons, lossClass, language);
    var ceiling = tree.giftCeiling(candidate.region());
    return new Brief(
        candidate.file().toString(),
        language,
        sender(candidate),
        recipient(candidate, language),
        lossClass,
        mistakes,
        fixes(mistakes, language),
        shelf.stream()
            .map(gift -> gift.in(language))
            .filter(gift -> affordable(gift, ceiling))
            .toList(),
        ceiling,
        List.of(PieceKind.LETTER, PieceKind.CARD, PieceKind.KIT));
  }

  private String language(Candidate candidate) {
    return tree.language(candidate.region())
        .orElseGet(() ->
            LANGUAGE_OF_COUNTRY.getOrDefault(candidate.country().toUpperCase(Locale.ROOT), "en"));
  }

  private static boolean affordable(Gift gift, org.code99.api.Money ceiling) {
    return gift.cost().currency().equals(ceiling.currency())
        && gift.cost().minorUnits() <= ceiling.minorUnits();
  }

  private Sender sender(Candidate candidate) {
    Company company = tree.company();
    Optional<Person> signer = Optional.ofNullable(people.get(candidate.owner()));
    return new Sender(
        company.name(),
        company.addressLines(),
        candidate.owner(),
        signer.map(Person::role).orElse(""),
        signer.map(Person::phone).filter(phone -> !phone.isBlank()).orElse(company.phone()),
        signer.map(Person::email).filter(email -> !email.isBlank()).orElse(company.email()),
        company.marker(),
        company.logoSvg());
  }

  private Recipient recipient(Candidate candidate, String language) {
    return new Recipient(
        candidate.company(),
        candidate.buyer().equals(BuyerStatus.LEFT) ? Optional.empty() : candidate.person(),
        PostalAddress.lines(candidate, tree.company().country(), language),
        candidate.country());
  }

  private List<ShownMistake> mistakes(
      Candidate candidate, List<KnownReason> reasons, LossClass lossClass, String language) {
    List<ShownMistake> mistakes = new ArrayList<>();
    if (lossClass.equals(LossClass.OUR_FAULT)) {
      for (KnownReason reason : reasons) {
        shown(candidate, reason)
            .ifPresent(
                by -> mistakes.add(new ShownMistake(reason.code(), reason.label(language), by)));
      }
    }
    return mistakes;
  }

  private static Optional<RecordKind> shown(Candidate candidate, KnownReason reason) {
    if (!reason.lossClass().equals(LossClass.OUR_FAULT)) {
      return Optional.empty();
    }
    if (candidate.customerSays().contains(reason.code())
        && reason.shownBy().contains(RecordKind.CUSTOMER_VOICE)) {
      return Optional.of(RecordKind.CUSTOMER_VOICE);
    }
    return candidate.records().stream().filter(reason.shownBy()::contains).findFirst();
  }

  private List<ProvenFix> fixes(List<ShownMistake> mistakes, String language) {
    List<ProvenFix> fixes = new ArrayList<>();
    for (ShownMistake mistake : mistakes) {
      lessons.stream()
          .filter(lesson -> lesson.cause().equals(mistake.reasonCode()))
          .forEach(lesson ->
              lesson
                  .claim(language)
                  .ifPresent(text ->
                      fixes.add(
                          new ProvenFix(lesson.cause(), lesson.cause(), text, lesson.since()))));
    }
    return fixes;
  }
}
