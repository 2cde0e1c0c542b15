package org.code99.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.api.Brief;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.PieceKind;
import org.code99.api.ProvenFix;
import org.code99.api.Recipient;
import org.code99.api.RecordKind;
import org.code99.api.Sender;
import org.code99.api.ShownMistake;

/**
 * A brief to start from: a known person at a German firm that we lost by our own fault, with
 * nothing shown, fixed or given. {@code SampleBrief.in("de").shows("late-delivery").brief()}.
 */
public record SampleBrief(Brief brief) {
  private static final LocalDate FIXED_ON = LocalDate.of(2026, 3, 9);

  /** A brief in a language, to be answered with a letter, a card or a kit. */
  public static SampleBrief in(String language) {
    return new SampleBrief(
        new Brief(
            "sample",
            language,
            new Sender(
                "Falk & Söhne",
                List.of("Werftstraße 8", "24143 Kiel"),
                "Carla Falk",
                "Sales Director",
                "+49 431 5550 17",
                "carla.falk@falk.example",
                "99",
                Optional.empty()),
            new Recipient(
                "Nordwerk GmbH",
                Optional.of("Jürgen Müller"),
                List.of("Hauptstraße 12", "80331 München"),
                "DE"),
            LossClass.OUR_FAULT,
            List.of(),
            List.of(),
            List.of(),
            Money.of(50_00, "EUR"),
            List.of(PieceKind.LETTER, PieceKind.CARD, PieceKind.KIT)));
  }

  /** The same under another key. */
  public SampleBrief key(String key) {
    return with(key, brief.sender(), brief.recipient(), brief.lossClass());
  }

  /** The same from another sender. */
  public SampleBrief from(Sender sender) {
    return with(brief.key(), sender, brief.recipient(), brief.lossClass());
  }

  /** The same to another recipient. */
  public SampleBrief to(Recipient recipient) {
    return with(brief.key(), brief.sender(), recipient, brief.lossClass());
  }

  /** The same to another firm; nobody is known there. */
  public SampleBrief toFirm(String company) {
    return to(
        new Recipient(
            company,
            Optional.empty(),
            brief.recipient().addressLines(),
            brief.recipient().country()));
  }

  /** The same for another family of reasons. */
  public SampleBrief lostAs(LossClass lossClass) {
    return with(brief.key(), brief.sender(), brief.recipient(), lossClass);
  }

  /** The same, where our own records show these mistakes too; the label is the code in words. */
  public SampleBrief shows(String... reasonCodes) {
    return with(
        append(
            brief.mistakes(),
            Stream.of(reasonCodes)
                .map(code -> new ShownMistake(code, code.replace('-', ' '), RecordKind.INCIDENT))),
        brief.fixes(),
        brief.gifts());
  }

  /** The same, where the customer told us of a mistake. */
  public SampleBrief told(String reasonCode, String label) {
    return with(
        append(
            brief.mistakes(),
            Stream.of(new ShownMistake(reasonCode, label, RecordKind.CUSTOMER_VOICE))),
        brief.fixes(),
        brief.gifts());
  }

  /** The same, with this mended since March 2026; the fix's id is {@code fix-} and the code. */
  public SampleBrief fixed(String reasonCode, String text) {
    return with(
        brief.mistakes(),
        append(
            brief.fixes(),
            Stream.of(new ProvenFix("fix-" + reasonCode, reasonCode, text, FIXED_ON))),
        brief.gifts());
  }

  /** The same, with one more gift on the shelf; its name is its id. */
  public SampleBrief gift(String id, Money cost) {
    return with(
        brief.mistakes(), brief.fixes(), append(brief.gifts(), Stream.of(new Gift(id, id, cost))));
  }

  /** The same under another ceiling. */
  public SampleBrief ceiling(Money ceiling) {
    return with(ceiling, brief.allowed());
  }

  /** The same with these kinds allowed. */
  public SampleBrief allowed(PieceKind... kinds) {
    return with(brief.giftCeiling(), List.of(kinds));
  }

  private SampleBrief with(String key, Sender sender, Recipient recipient, LossClass lossClass) {
    return new SampleBrief(
        new Brief(
            key,
            brief.language(),
            sender,
            recipient,
            lossClass,
            brief.mistakes(),
            brief.fixes(),
            brief.gifts(),
            brief.giftCeiling(),
            brief.allowed()));
  }

  private SampleBrief with(List<ShownMistake> mistakes, List<ProvenFix> fixes, List<Gift> gifts) {
    return new SampleBrief(
        new Brief(
            brief.key(),
            brief.language(),
            brief.sender(),
            brief.recipient(),
            brief.lossClass(),
            mistakes,
            fixes,
            gifts,
            brief.giftCeiling(),
            brief.allowed()));
  }

  private SampleBrief with(Money ceiling, List<PieceKind> allowed) {
    return new SampleBrief(
        new Brief(
            brief.key(),
            brief.language(),
            brief.sender(),
            brief.recipient(),
            brief.lossClass(),
            brief.mistakes(),
            brief.fixes(),
            brief.gifts(),
            ceiling,
            allowed));
  }

  private static <T> List<T> append(List<T> list, Stream<T> more) {
    return Stream.concat(list.stream(), more).toList();
  }
}
