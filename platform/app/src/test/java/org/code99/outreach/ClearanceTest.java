package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.BuyerStatus;
import org.code99.api.Kit;
import org.code99.api.KitItem;
import org.code99.api.LossClass;
import org.code99.api.Medium;
import org.code99.api.Money;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.Tone;
import org.code99.drawers.Stage;
import org.code99.protection.Standing;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What may leave the house")
class ClearanceTest {

  @Test
  @DisplayName("S46: a sound letter passes every policy")
  void soundLetter() {
    assertEquals(List.of(), objections(new Case().letter()));
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        spoilt("protection", c -> c.standing = stopped(), "a lawyer wrote"),
        spoilt("stage", c -> c.state = Case.at(Stage.OVER), "no longer worked on"),
        spoilt("stage", c -> c.state = Case.at(Stage.WON), "won back"),
        spoilt("reply", ClearanceTest::answered, "talk to them"),
        spoilt("freeze", c -> c.state = told(c).frozen("we are late again"), "late again"),
        spoilt("signer", c -> c.state = told(c).barred(), "may not contact"),
        spoilt("signer", c -> c.signedBy = Optional.of("Bert Ohm"), "Bert Ohm signed it"),
        spoilt("dossier", c -> c.rules = strict(Rule.DOSSIER_READ), "read the dossier"),
        spoilt("game plan", c -> c.rules = strict(Rule.GAME_PLAN), "no game plan"),
        spoilt("cooling-off", ClearanceTest::freshWound, "until 1 July 2026: wait"),
        spoilt(
            "cooling-off of a deep wound", ClearanceTest::deepWound, "until 30 August 2026: wait"),
        spoilt("consent", ClearanceTest::privateMailbox, "private mailbox"),
        spoilt("address", ClearanceTest::noMailbox, "no e-mail address"),
        spoilt("at most once", c -> c.hadOne = Optional.of("had one"), "had one"),
        spoilt("contact left", c -> c.buyer = BuyerStatus.LEFT, "ring reception"),
        spoilt("address", c -> c.street = " ", "a street"),
        spoilt("address", c -> c.postalCode = "", "a postal code"),
        spoilt("address", c -> c.city = "", "a town"),
        spoilt("tone", ClearanceTest::funForStolen, "does not suit 'stolen'"),
        spoilt("tone", ClearanceTest::funForNobodyKnows, "unknown reason"),
        spoilt("tone", ClearanceTest::funAfterHarm, "never after"),
        spoilt("tone", ClearanceTest::louderThanItsOwnerChose, "a quieter approach"),
        spoilt("kind", c -> c.allowed = List.of(PieceKind.CARD), "it is a letter"),
        spoilt("humour", ClearanceTest::jokeAfterHarm, "no laughing matter"),
        spoilt("pitch lock", c -> c.says("A discount awaits you."), "'discount'"),
        spoilt("pitch lock", c -> c.subject = "Our best price", "'price'"),
        spoilt("pitch lock", c -> c.drawn = drawing("<text>20 % off</text>"), "20 %"),
        spoilt("unresolved field", c -> c.says("Dear {person}"), "{person}"),
        spoilt("unresolved field", c -> c.says("Dear ${person}"), "${person}"),
        spoilt("unresolved field", c -> c.says("Dear {{person}}"), "{{person}}"),
        spoilt("unresolved field", c -> c.says("Dear <<NAME>>"), "<<NAME>>"),
        spoilt("unresolved field", c -> c.says("Dear %NAME%"), "%NAME%"),
        spoilt("unresolved field", c -> c.subject = "For {company", "{"),
        spoilt("mistake without proof", c -> c.blocks.add(mistake("lost-order")), "'lost-order'"),
        spoilt("mistake without proof", c -> c.lossClass = LossClass.STOLEN, "not our fault"),
        spoilt("fix without proof", c -> c.blocks.add(fix("lost-order")), "'lost-order'"),
        spoilt("gift", c -> c.gifts = List.of(), "not on the shelf"),
        spoilt("gift", c -> c.ceiling = Money.of(9_49, "EUR"), "9.49 EUR"),
        spoilt("gift", c -> c.ceiling = Money.of(40_00, "USD"), "reckoned in"),
        spoilt("meeting", c -> c.blocks.removeIf(b -> b.kind().equals(BlockKind.MEETING)), "ask"),
        spoilt("imported words", ClearanceTest::leaked, "orders came late the last"));
  }

  private static Told told(Case file) {
    return new Told(file.state);
  }

  /** One more thing that was told of a file. */
  private record Told(FileState before) {
    FileState frozen(String why) {
      return with(false, Optional.of(why), Optional.empty());
    }

    FileState barred() {
      return with(true, Optional.empty(), Optional.empty());
    }

    FileState quieter() {
      return new FileState(
          before.stage(),
          false,
          false,
          Optional.empty(),
          false,
          true,
          true,
          false,
          false,
          Optional.empty(),
          before.passed());
    }

    FileState askedFor(String words) {
      return with(false, Optional.empty(), Optional.of(words));
    }

    private FileState with(boolean barred, Optional<String> frozen, Optional<String> askedFor) {
      return new FileState(
          before.stage(),
          false,
          barred,
          frozen,
          false,
          false,
          false,
          false,
          false,
          askedFor,
          before.passed());
    }
  }

  private static Map<Rule, RuleAnswer> strict(Rule rule) {
    return in(rule, Rule.Mode.STRICT);
  }

  private static Map<Rule, RuleAnswer> in(Rule rule, Rule.Mode mode) {
    return Map.of(rule, new RuleAnswer(rule, mode, "", OptionalInt.empty(), Optional.empty()));
  }

  private static void answered(Case file) {
    file.state =
        new FileState(
            Stage.ASSIGNED,
            false,
            false,
            Optional.empty(),
            false,
            false,
            false,
            false,
            true,
            Optional.empty(),
            Set.of());
  }

  private static void freshWound(Case file) {
    file.lostOn = Optional.of(Case.TODAY.minusDays(29));
    file.rules = cooling(Rule.COOLING_OFF, Rule.Mode.STRICT, 30);
  }

  private static void deepWound(Case file) {
    file.lostOn = Optional.of(Case.TODAY.minusDays(29));
    file.reasons = List.of(Case.deep());
    file.rules = cooling(Rule.COOLING_OFF_DEEP, Rule.Mode.STRICT, 90);
  }

  private static Map<Rule, RuleAnswer> cooling(Rule rule, Rule.Mode mode, int days) {
    return Map.of(rule, new RuleAnswer(rule, mode, "", OptionalInt.of(days), Optional.empty()));
  }

  @Test
  @DisplayName(
      "S33, P3: before a wound has cooled off an advisory rule leaves a remark; later, off, or gone past, none")
  void coolingOff() {
    Case file = new Case();
    freshWound(file);
    assertEquals(1, objections(file.letter()).size());
    file.rules = cooling(Rule.COOLING_OFF, Rule.Mode.ADVISORY, 30);
    assertEquals(
        List.of(
            "they were lost on 1 June 2026, and the wound cools off until 1 July 2026: wait, or have a manager say why not"),
        cleared(file).remarks());
    file.rules = cooling(Rule.COOLING_OFF, Rule.Mode.OFF, 30);
    assertEquals(List.of(), cleared(file).remarks());
    freshWound(file);
    file.lostOn = Optional.of(Case.TODAY.minusDays(30));
    assertEquals(List.of(), cleared(file).remarks());
    file.lostOn = Optional.empty();
    assertEquals(List.of(), cleared(file).remarks(), "nobody knows when: nobody waits");
  }

  private static void privateMailbox(Case file) {
    file.medium = Medium.EMAIL;
    file.email = "ida.blume@web.de";
  }

  private static void noMailbox(Case file) {
    file.medium = Medium.EMAIL;
    file.email = "none";
  }

  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {"DOSSIER_READ", "GAME_PLAN"})
  @DisplayName("S21, S50, P3: an advisory rule leaves a remark; off, or gone past by name, none")
  void advisoryRules(Rule rule) {
    Case file = new Case();
    file.rules = in(rule, Rule.Mode.ADVISORY);
    assertEquals(1, cleared(file).remarks().size());
    file.rules = in(rule, Rule.Mode.OFF);
    assertEquals(List.of(), cleared(file).remarks());
    file.rules = strict(rule);
    assertEquals(1, objections(file.letter()).size());
    file.state =
        new FileState(
            Stage.ASSIGNED,
            false,
            false,
            Optional.empty(),
            false,
            false,
            false,
            false,
            false,
            Optional.empty(),
            Set.of(rule));
    assertEquals(List.of(), cleared(file).remarks());
  }

  private static ClearedPiece cleared(Case file) {
    return assertInstanceOf(Verdict.Cleared.class, Clearance.clear(file.letter())).piece();
  }

  @Test
  @DisplayName("S35: what they asked for opens exactly that, and nothing beside it")
  void askedFor() {
    Case file = new Case().says("Here is the quote for 20 pallets, at a discount of 20 %.");
    file.state = told(file).askedFor("Send us a quote for 20 pallets in spring");
    List<String> said = objections(file.letter()).stream().map(Objection::sentence).toList();
    assertEquals(2, said.size(), said::toString);
    assertTrue(said.getFirst().contains("'discount'"), said::toString);
    assertTrue(said.getLast().contains("'20 %'"), said::toString);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("spoilt")
  @DisplayName("S24, S35, S42, S46, S48, S82, S85: each policy refuses what it is there for")
  void eachPolicyCanFail(String policy, Consumer<Case> spoiling, String word) {
    Case file = new Case();
    spoiling.accept(file);
    List<Objection> objections = objections(file.letter());
    assertTrue(
        objections.stream().anyMatch(o -> o.policy().equals(policy) && o.sentence().contains(word)),
        objections::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Frau Holz (nicht mehr im Haus)",
        "John Dee (left)",
        "John Dee - retired",
        "John Dee retired",
        "Karl Maier - ausgeschieden",
        "Amy Ross [now at Acme]",
        "Dr. Hans Beck, Rechtsanwalt",
        "Ida Blume, attorney at law"
      })
  @DisplayName("S24, S85: a remark beside a person's name holds the piece")
  void remarksBesideAPerson(String person) {
    Case file = new Case();
    file.person = Optional.of(person);
    assertTrue(objections(file.letter()).stream().anyMatch(o -> o.policy().equals("protection")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Blume GmbH i.L.",
        "Blume GmbH i. Ins.",
        "Blume Ltd - DISSOLVED",
        "Blume Druck (erloschen)",
        "Blume & Sons (closed)",
        "Blume Druck geloescht",
        "Blume AG in Abwicklung",
        "Blume [insolvent]"
      })
  @DisplayName("S24, S85: a remark beside a company's name holds the piece")
  void remarksBesideACompany(String company) {
    Case file = new Case();
    file.company = company;
    assertTrue(objections(file.letter()).stream().anyMatch(o -> o.policy().equals("protection")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Blume (UK) Ltd", "Kanzlei Blume", "Blume - Druck & Papier", "Blume & Söhne"})
  @DisplayName("S24: a company's name that only has brackets or a dash holds nothing")
  void plainCompanies(String company) {
    Case file = new Case();
    file.company = company;
    assertTrue(objections(file.letter()).stream().noneMatch(o -> o.policy().equals("protection")));
  }

  @Test
  @DisplayName("No policy is without a test that it fails")
  void allPoliciesAreTried() {
    Set<Object> tried = spoilt().map(row -> row.get()[0]).collect(Collectors.toSet());
    Set<Object> all = Clearance.policies().stream().map(Policy::name).collect(Collectors.toSet());
    assertEquals(all, tried);
  }

  @Test
  @DisplayName(
      "A piece is refused with all objections at once, and only its writer's count as theirs")
  void allAtOnce() {
    Case file = new Case().says("A discount for {person}");
    file.street = "";
    List<Objection> objections = objections(file.letter());
    assertEquals(
        List.of("address", "pitch lock", "unresolved field"),
        objections.stream().map(Objection::policy).toList());
    assertEquals(
        List.of(false, true, true), objections.stream().map(Objection::pluginAtFault).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We can offer you a better price.",
        "Sie bekommen 10 % Rabatt.",
        "Unser Angebot liegt bei 250 EUR.",
        "Nous vous accordons une remise.",
        "Le prix baisse de 5 %.",
        "Le hacemos un descuento del 15 %.",
        "Nuestra oferta: 20 €"
      })
  @DisplayName("S35: the pitch lock reads English, German, French and Spanish")
  void pitchLock(String text) {
    assertTrue(
        objections(new Case().says(text).letter()).stream()
            .anyMatch(o -> o.policy().equals("pitch lock")));
  }

  @Test
  @DisplayName("S35: a name that sounds like a price is a name")
  void namesThatSoundLikePrices() {
    Case file = new Case();
    file.company = "Discount Tools Ltd";
    file.person = Optional.of("Gerda Preis");
    file.signer = "Paul Price";
    file.blocks.set(0, Block.of(BlockKind.SALUTATION, "Sehr geehrte Frau Preis,"));
    file.says("We lost Discount Tools Ltd, writes Paul Price to Gerda Preis.");
    assertEquals(List.of(), objections(file.letter()));
  }

  @Test
  @DisplayName("S35: such a name is no excuse to speak of prices")
  void noExcuse() {
    Case file = new Case();
    file.company = "Discount Tools Ltd";
    file.person = Optional.of("Gerda Preis");
    file.says("A Discount is what you get, Frau Blume, and der Preis too.");
    assertEquals(
        List.of(
            "it speaks of 'Discount' before anybody has listened",
            "it speaks of 'Preis' before anybody has listened"),
        objections(file.letter()).stream().map(Objection::sentence).toList());
  }

  @Test
  @DisplayName("S47: a card carries no gift")
  void cardsCarryNoGift() {
    Case file = new Case();
    assertEquals(
        List.of("a card carries no gift"),
        objections(file.draft(Piece.card("en", file.blocks))).stream()
            .map(Objection::sentence)
            .toList());
  }

  @Test
  @DisplayName("S82: a kit and its gift together stay below the ceiling")
  void kitsCount() {
    Case file = new Case();
    file.tone = Tone.FUN;
    Kit kit = Kit.of(List.of(KitItem.of("B", "Board", 1, Money.of(31_00, "EUR"))), List.of(), "");
    assertEquals(
        List.of("it costs 40.50 EUR, and a piece may cost 40.00 EUR here"),
        objections(file.draft(Piece.kit("en", "Aim", file.blocks, kit))).stream()
            .map(Objection::sentence)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Four orders came late, the last one",
        "FOUR ORDERS CAME LATE THE LAST ONE",
        "four orders -- came\nlate; the last one",
        "Fóur ördérs cäme lâte thé last one",
        "fo\u00adur or\u200bders came late the last"
      })
  @DisplayName("S85: neither case nor accents nor punctuation hide five words of a note")
  void fiveWords(String text) {
    Case file = new Case().says(text);
    file.notes = List.of("Four orders came late, the last one by three weeks");
    assertEquals(List.of("imported words"), policies(file.letter()));
  }

  @Test
  @DisplayName("S85: four words of a note are chance, and so is the company's own long name")
  void fourWords() {
    Case file = new Case().says("Four orders came late. We lost The Old Red Lion Inn Ltd.");
    file.company = "The Old Red Lion Inn Ltd";
    file.notes =
        List.of(
            "Four orders came late, the last one", "At the old red lion inn ltd, nobody called");
    assertEquals(List.of(), objections(file.letter()));
  }

  @Test
  @DisplayName("S85: words of a note hide in no packing list, drawing, subject or name")
  void elsewhere() {
    String leak = "four orders came late the last one";
    Case subject = leaking();
    subject.subject = leak;
    Case drawing = leaking();
    drawing.drawn = drawing("<title>%s</title>".formatted(leak));
    Case comment = leaking();
    comment.drawn = drawing("<g aria-label='%s'/>".formatted(leak));
    Case hidden = leaking();
    hidden.drawn = drawing("<!-- %s -->".formatted(leak));
    Case name = leaking();
    name.person = Optional.of(leak);
    for (Case file : List.of(subject, drawing, comment, hidden, name)) {
      assertEquals(List.of("imported words"), policies(file.letter()));
    }
    Case packing = leaking();
    packing.tone = Tone.FUN;
    Kit kit = Kit.of(List.of(KitItem.of("B", "Board", 1, Money.of(1_00, "EUR"))), List.of(), leak);
    assertEquals(
        List.of("imported words"),
        policies(packing.draft(Piece.kit("en", "", packing.blocks, kit))));
  }

  @Test
  @DisplayName("ClearedPiece is made by Clearance only")
  void onlyClearanceClears() {
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Clearance.class.getName())
        .should()
        .callConstructor(ClearedPiece.class, Draft.class, List.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.code99"));
  }

  @Test
  @DisplayName("S35: letters set one by one, as around a board, are read as words")
  void lettersAroundABoard() {
    Case file = new Case();
    file.drawn = drawing("<text>p</text><text>r</text><text>i</text><text>c</text><text>e</text>");
    assertEquals(List.of("pitch lock"), policies(file.letter()));
  }

  @Test
  @DisplayName("S42: a style sheet in a drawing is no unresolved field")
  void styleSheets() {
    Case file = new Case();
    file.drawn = drawing("<style>.a{fill:#fff}</style><!-- {made by hand} -->");
    assertEquals(List.of(), policies(file.letter()));
  }

  private static List<SvgText> drawing(String content) {
    return List.of(
        SvgText.of("<svg xmlns='http://www.w3.org/2000/svg'>%s</svg>".formatted(content)));
  }

  private static Case leaking() {
    Case file = new Case();
    file.notes = List.of("Four orders came late, the last one by three weeks");
    return file;
  }

  private static Arguments spoilt(String policy, Consumer<Case> spoiling, String word) {
    return Arguments.of(policy, spoiling, word);
  }

  private static void funForStolen(Case file) {
    file.tone = Tone.FUN;
    file.reasons = List.of(Case.LATE, Case.STOLEN);
  }

  private static void funForNobodyKnows(Case file) {
    file.tone = Tone.FUN;
    file.reasons = List.of();
  }

  private static void louderThanItsOwnerChose(Case file) {
    file.tone = Tone.FUN;
    file.state = told(file).quieter();
  }

  private static void funAfterHarm(Case file) {
    file.tone = Tone.FUN;
    file.standing = new Standing(Case.FILE, Standing.Level.FREE, true, List.of("hurt"));
  }

  private static void jokeAfterHarm(Case file) {
    file.neverFun = true;
    file.blocks.add(Block.of(BlockKind.HUMOUR, "Keep the darts in the drawer."));
  }

  private static void leaked(Case file) {
    file.notes = List.of("Four orders came late, the last one by three weeks");
    file.says("You wrote: orders came late, the last one.");
  }

  private static Standing stopped() {
    return new Standing(Case.FILE, Standing.Level.STOPPED, true, List.of("a lawyer wrote"));
  }

  private static Block mistake(String code) {
    return new Block(BlockKind.MISTAKE, "We lost an order.", code);
  }

  private static Block fix(String id) {
    return new Block(BlockKind.FIX, "Orders are counted now.", id);
  }

  private static List<String> policies(Draft draft) {
    return objections(draft).stream().map(Objection::policy).toList();
  }

  private static List<Objection> objections(Draft draft) {
    return switch (Clearance.clear(draft)) {
      case Verdict.Cleared(ClearedPiece piece) -> {
        assertInstanceOf(ClearedPiece.class, piece);
        yield List.of();
      }
      case Verdict.Refused(List<Objection> objections) -> objections;
    };
  }
}
