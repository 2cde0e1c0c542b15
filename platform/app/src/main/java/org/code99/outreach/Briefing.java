package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.Brief;
import org.code99.api.BuyerStatus;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Money;
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
 * customer shows it and nobody denies it (S46), a fix only with evidence and only for such a
 * mistake (S48); nothing that anybody wrote is in it (S85).
 */
final class Briefing {
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

  /** What the choice of an approach depends on. */
  FileTraits traits(Candidate candidate, boolean neverFun) {
    return new FileTraits(
        candidate.region(),
        reasons(candidate),
        neverFun || candidate.neverFun(),
        candidate.state().quieter(),
        AllowedPieces.to(candidate.company(), candidate.industry()));
  }

  /** The ruling reasons of a file as they are known; those that nobody knows are left out. */
  List<KnownReason> reasons(Candidate candidate) {
    return known(candidate.reasons(), catalogue);
  }

  /** What codes mean, those that mean nothing left out. */
  static List<KnownReason> known(List<String> codes, Map<String, KnownReason> catalogue) {
    return codes.stream()
        .map(code -> catalogue.getOrDefault(code, KnownReason.unknown()))
        .filter(reason -> !reason.lossClass().equals(LossClass.UNKNOWN))
        .toList();
  }

  /** What an approach that writes in these languages may know of a file. */
  Brief brief(Candidate candidate, FileTraits file, List<String> languages) {
    String language = Languages.spoken(wished(candidate), languages);
    List<KnownReason> reasons = file.reasons();
    LossClass lossClass = reasons.isEmpty() ? LossClass.UNKNOWN : reasons.getFirst().lossClass();
    List<ShownMistake> mistakes = mistakes(candidate, reasons, lossClass, language);
    Money ceiling = tree.giftCeiling(candidate.region());
    return new Brief(
        candidate.file().toString(),
        language,
        sender(candidate),
        recipient(candidate, language),
        lossClass,
        mistakes,
        fixes(mistakes, language),
        file.allowed().gifts() ? gifts(language, ceiling) : List.of(),
        ceiling,
        file.allowed().kinds());
  }

  private String wished(Candidate candidate) {
    return tree.language(candidate.region()).orElseGet(() -> Languages.of(candidate.country()));
  }

  /** Only gifts with a name in the letter's own language: no letter mixes two. */
  private List<Gift> gifts(String language, Money ceiling) {
    return shelf.stream()
        .filter(gift -> gift.names().containsKey(language))
        .map(gift -> gift.in(language))
        .filter(gift -> affordable(gift, ceiling))
        .toList();
  }

  private static boolean affordable(Gift gift, Money ceiling) {
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

  /**
   * What the customer says of themselves outweighs a denial, and a denial outweighs our records; so
   * does another reason that somebody named in words, for then the records show no cause. What only
   * our own note says, no record shows.
   */
  private Optional<RecordKind> shown(Candidate candidate, KnownReason reason) {
    if (!reason.lossClass().equals(LossClass.OUR_FAULT)) {
      return Optional.empty();
    }
    if (candidate.customerSays().contains(reason.code())
        && reason.shownBy().contains(RecordKind.CUSTOMER_VOICE)) {
      return Optional.of(RecordKind.CUSTOMER_VOICE);
    }
    if (candidate.denied().contains(reason.code()) || isToldOtherwise(candidate)) {
      return Optional.empty();
    }
    return candidate.recorded().contains(reason.code())
        ? candidate.records().stream().filter(reason.shownBy()::contains).findFirst()
        : Optional.empty();
  }

  private boolean isToldOtherwise(Candidate candidate) {
    return known(candidate.said(), catalogue).stream()
        .anyMatch(reason -> !reason.lossClass().equals(LossClass.OUR_FAULT));
  }

  /** Only lessons told in the letter's own language. */
  private List<ProvenFix> fixes(List<ShownMistake> mistakes, String language) {
    Set<String> shown = mistakes.stream().map(ShownMistake::reasonCode).collect(Collectors.toSet());
    return lessons.stream()
        .filter(lesson -> shown.contains(lesson.cause()))
        .filter(lesson -> lesson.texts().containsKey(language))
        .flatMap(lesson ->
            lesson.claim(language).stream()
                .map(text -> new ProvenFix(lesson.cause(), lesson.cause(), text, lesson.since())))
        .toList();
  }
}
