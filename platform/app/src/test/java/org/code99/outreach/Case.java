package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.BuyerStatus;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Medium;
import org.code99.api.Money;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.ProvenFix;
import org.code99.api.Recipient;
import org.code99.api.RecordKind;
import org.code99.api.Sender;
import org.code99.api.ShownMistake;
import org.code99.api.Side;
import org.code99.api.Tone;
import org.code99.drawers.Stage;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * A file with a sound letter to it, as a test spoils it: a customer lost through late deliveries
 * that their own words show, mended since.
 */
final class Case {
  static final UUID FILE = new UUID(9, 1);
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  static final UUID REGION = new UUID(9, 2);
  static final KnownReason LATE = reason("late-delivery", LossClass.OUR_FAULT, Tone.FUN);
  static final KnownReason STOLEN = reason("stolen", LossClass.STOLEN, Tone.FUN);
  static final KnownReason QUIET = reason("product-failure", LossClass.OUR_FAULT);
  static final ShownMistake MISTAKE =
      new ShownMistake("late-delivery", "Late delivery", RecordKind.CUSTOMER_VOICE);
  static final ProvenFix FIX =
      new ProvenFix(
          "late-delivery",
          "late-delivery",
          "Every order has one person now.",
          LocalDate.of(2025, 3, 1));
  static final Gift NOTEBOOK = new Gift("notebook", "a notebook", Money.of(9_50, "EUR"));

  String company = "Blume Größ GmbH";
  String industry = "";
  String street = "Hauptstraße 5";
  String postalCode = "80331";
  String city = "München";
  String regionText = "Bayern";
  String country = "DE";
  Optional<String> person = Optional.of("Ida Blume");
  String contact = "";
  BuyerStatus buyer = BuyerStatus.UNKNOWN;
  String email = "ida@blume.example";
  String phone = "+49 89 123456";
  String signer = "Carla Falk";
  String accountNo = "K1";
  boolean neverFun;
  Optional<LocalDate> lostOn = Optional.of(LocalDate.of(2024, 3, 1));
  List<String> codes = List.of("late-delivery");
  List<String> customerSays = List.of("late-delivery");
  List<String> said = List.of("late-delivery");
  List<String> recorded = List.of("late-delivery");
  List<String> denied = List.of();
  List<RecordKind> records = List.of();
  List<String> notes = List.of();
  Standing standing = new Standing(FILE, Standing.Level.FREE, false, List.of());
  List<KnownReason> reasons = List.of(LATE);
  FileState state = at(Stage.ASSIGNED);
  Map<Rule, RuleAnswer> rules = Map.of();
  Optional<String> hadOne = Optional.empty();
  Medium medium = Medium.POST;
  Optional<String> signedBy = Optional.empty();
  Tone tone = Tone.PROFESSIONAL;
  LossClass lossClass = LossClass.OUR_FAULT;
  List<PieceKind> allowed = AllowedPieces.ALL.kinds();
  List<Gift> gifts = List.of(NOTEBOOK);
  Money ceiling = Money.of(40_00, "EUR");
  String subject = "Twenty minutes to listen";
  final List<Block> blocks = new ArrayList<>(sound());
  List<SvgText> drawn = List.of();

  static KnownReason reason(String code, LossClass lossClass, Tone... further) {
    List<Tone> tones = new ArrayList<>(List.of(Tone.PROFESSIONAL));
    tones.addAll(List.of(further));
    return new KnownReason(
        code,
        Map.of("en", code, "de", "auf Deutsch " + code),
        Side.OURS,
        true,
        true,
        lossClass,
        tones,
        List.of(RecordKind.INCIDENT, RecordKind.CUSTOMER_VOICE),
        50);
  }

  /** The same as late deliveries, and it hurt them badly. */
  static KnownReason deep() {
    return new KnownReason(
        LATE.code(),
        LATE.labels(),
        LATE.side(),
        LATE.canChange(),
        LATE.weControlIt(),
        LATE.lossClass(),
        LATE.allowedTones(),
        LATE.shownBy(),
        70);
  }

  /** A file of which nothing was told but how far it is. */
  static FileState at(Stage stage) {
    return new FileState(
        stage,
        false,
        false,
        Optional.empty(),
        false,
        false,
        false,
        false,
        false,
        Optional.empty(),
        Set.of());
  }

  private static List<Block> sound() {
    return List.of(
        Block.of(BlockKind.SALUTATION, "Dear Ida Blume,"),
        Block.of(BlockKind.OPENING, "we lost Blume Größ GmbH."),
        Block.mistake(MISTAKE, "We delivered late."),
        Block.fix(FIX, "Every order has one person now."),
        Block.of(BlockKind.MEETING, "May I come and listen?"),
        Block.gift(NOTEBOOK, "Something small: a notebook."),
        Block.of(BlockKind.CLOSING, "Thank you for reading.\n\nYours sincerely\n\nCarla Falk"));
  }

  Case says(String text) {
    blocks.add(Block.of(BlockKind.OPENING, text));
    return this;
  }

  Candidate candidate() {
    return new Candidate(
        FILE,
        REGION,
        accountNo,
        company,
        street,
        postalCode,
        city,
        regionText,
        country,
        industry,
        person,
        contact.isEmpty() ? person.orElse("") : contact,
        buyer,
        email,
        phone,
        signer,
        neverFun,
        lostOn,
        codes,
        customerSays,
        said,
        recorded,
        denied,
        records,
        state,
        notes);
  }

  Brief brief() {
    return new Brief(
        FILE.toString(),
        "en",
        new Sender("Nordstern", List.of(), signer, "Key accounts", "", "", "99", Optional.empty()),
        new Recipient(company, person, List.of(street, postalCode + " " + city), country),
        lossClass,
        List.of(MISTAKE),
        List.of(FIX),
        gifts,
        ceiling,
        allowed);
  }

  Draft letter() {
    return draft(Piece.letter("en", subject, blocks));
  }

  Draft draft(Piece piece) {
    return new Draft(
        candidate(),
        standing,
        TODAY,
        rules,
        reasons,
        hadOne,
        medium,
        tone,
        signedBy.orElse(signer),
        brief(),
        piece,
        drawn);
  }
}
