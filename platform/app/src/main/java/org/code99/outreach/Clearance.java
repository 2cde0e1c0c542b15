package org.code99.outreach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.BuyerStatus;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.offers.PriceTalk;

/**
 * The one list of policies that every piece must pass, whoever wrote it. A policy says all that it
 * objects to; a piece is refused with all objections at once. Whether the file may be contacted at
 * all is asked again here, through the standing that protection gives.
 */
final class Clearance {
  private static final Pattern UNRESOLVED =
      Pattern.compile("\\{\\{?[^}]*}?}|\\$\\{[^}]*}|<<[^>]*>>|%[A-Z_]+%");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
  private static final int RUN = 5;

  private final Predicate<Candidate> mayBeContacted;
  private final List<Policy> file;
  private final List<Policy> wording;

  Clearance(Predicate<Candidate> mayBeContacted) {
    this.mayBeContacted = mayBeContacted;
    file =
        List.of(
            new Policy("protection", this::protection),
            new Policy("contact left", Clearance::contactLeft),
            new Policy("address", Clearance::address));
    wording =
        List.of(
            new Policy("kind", Clearance::kind),
            new Policy("pitch lock", Clearance::pitch),
            new Policy("unresolved field", Clearance::unresolved),
            new Policy("mistake without proof", Clearance::mistakes),
            new Policy("fix without proof", Clearance::fixes),
            new Policy("gift", Clearance::gifts),
            new Policy("meeting", Clearance::meeting),
            new Policy("imported words", Clearance::importedWords));
  }

  /** Reads a piece by every policy. */
  Verdict clear(Candidate candidate, Brief brief, Piece piece) {
    List<Objection> objections = new ArrayList<>();
    file.forEach(policy -> add(objections, policy, candidate, brief, piece, false));
    wording.forEach(policy -> add(objections, policy, candidate, brief, piece, true));
    return objections.isEmpty()
        ? new Verdict.Cleared(new ClearedPiece(candidate, brief, piece))
        : new Verdict.Refused(objections);
  }

  private static void add(
      List<Objection> objections,
      Policy policy,
      Candidate candidate,
      Brief brief,
      Piece piece,
      boolean plugin) {
    policy.rule().objections(candidate, brief, piece).stream()
        .map(sentence -> new Objection(policy.name(), sentence, plugin))
        .forEach(objections::add);
  }

  private List<String> protection(Candidate candidate, Brief brief, Piece piece) {
    return mayBeContacted.test(candidate) ? List.of() : List.of("this file must not be contacted");
  }

  private static List<String> contactLeft(Candidate candidate, Brief brief, Piece piece) {
    return candidate.buyer().equals(BuyerStatus.LEFT)
        ? List.of("the person on file has left: ring reception and ask who buys today")
        : List.of();
  }

  private static List<String> address(Candidate candidate, Brief brief, Piece piece) {
    List<String> missing =
        Stream.of(
                candidate.street().isBlank() ? "street" : "",
                candidate.city().isBlank() ? "city" : "",
                candidate.postalCode().isBlank() ? "postal code" : "")
            .filter(part -> !part.isEmpty())
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of("the address lacks " + String.join(" and ", missing));
  }

  private static List<String> kind(Candidate candidate, Brief brief, Piece piece) {
    return brief.allowed().contains(piece.kind())
        ? List.of()
        : List.of(
            "it is a "
                + piece.kind()
                + ", and only "
                + brief.allowed()
                + " may go to this recipient");
  }

  private static List<String> pitch(Candidate candidate, Brief brief, Piece piece) {
    return texts(piece)
        .map(text -> without(text, brief))
        .flatMap(text -> PriceTalk.in(text).stream())
        .map(talk -> "it speaks of '" + talk.strip() + "' before anybody has listened")
        .distinct()
        .toList();
  }

  private static List<String> unresolved(Candidate candidate, Brief brief, Piece piece) {
    return texts(piece)
        .flatMap(text -> UNRESOLVED.matcher(text).results())
        .map(found -> "the field " + found.group() + " is not filled in")
        .distinct()
        .toList();
  }

  private static List<String> mistakes(Candidate candidate, Brief brief, Piece piece) {
    return references(piece, BlockKind.MISTAKE)
        .filter(code ->
            brief.mistakes().stream().noneMatch(mistake -> mistake.reasonCode().equals(code)))
        .map(code -> "it admits '" + code + "', which no record and no word of the customer shows")
        .toList();
  }

  private static List<String> fixes(Candidate candidate, Brief brief, Piece piece) {
    return references(piece, BlockKind.FIX)
        .filter(id -> brief.fixes().stream().noneMatch(fix -> fix.id().equals(id)))
        .map(id -> "it claims the fix '" + id + "', which is not proven for what happened here")
        .toList();
  }

  private static List<String> gifts(Candidate candidate, Brief brief, Piece piece) {
    List<String> objections = new ArrayList<>();
    Money cost =
        piece.kit().map(kit -> kit.cost()).orElse(Money.zero(brief.giftCeiling().currency()));
    for (String id : references(piece, BlockKind.GIFT).toList()) {
      var gift = brief.gifts().stream().filter(g -> g.id().equals(id)).findFirst();
      if (gift.isEmpty()) {
        objections.add("it gives '" + id + "', which is not on the shelf for this file");
      } else if (piece.kind().equals(PieceKind.CARD)) {
        objections.add("a card carries no gift");
      } else {
        cost = cost.plus(gift.map(Gift::cost).orElseThrow());
      }
    }
    if (!cost.currency().equals(brief.giftCeiling().currency())) {
      objections.add(
          "it is reckoned in " + cost.currency() + " instead of " + brief.giftCeiling().currency());
    } else if (cost.minorUnits() > brief.giftCeiling().minorUnits()) {
      objections.add(
          "it costs " + cost + ", and a piece may cost " + brief.giftCeiling() + " here");
    }
    return objections;
  }

  private static List<String> meeting(Candidate candidate, Brief brief, Piece piece) {
    boolean asks =
        piece.blocks().stream().anyMatch(block -> block.kind().equals(BlockKind.MEETING));
    boolean admitsWhereItMustNot =
        !brief.lossClass().equals(LossClass.OUR_FAULT)
            && references(piece, BlockKind.MISTAKE).findAny().isPresent();
    return Stream.of(
            asks ? "" : "it does not ask for an appointment",
            admitsWhereItMustNot ? "it admits a mistake where the loss was not our fault" : "")
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** S85: no run of five words of what anybody wrote about the loss may stand in a piece. */
  private static List<String> importedWords(Candidate candidate, Brief brief, Piece piece) {
    Set<String> written = new HashSet<>();
    candidate.notes().forEach(note -> written.addAll(runs(note)));
    return texts(piece)
        .flatMap(text -> runs(text).stream())
        .filter(written::contains)
        .findFirst()
        .map(run -> List.of("words from the file stand in it: '" + run + "'"))
        .orElse(List.of());
  }

  private static Set<String> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(java.util.Locale.ROOT))
            .results()
            .map(found -> found.group())
            .toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }

  /** What is read of a piece: its subject, its paragraphs, and the words on its artwork. */
  private static Stream<String> texts(Piece piece) {
    return Stream.concat(
        Stream.of(piece.subject()),
        Stream.concat(
            piece.blocks().stream().map(Block::text),
            piece.kit().stream()
                .flatMap(kit -> kit.artwork().stream())
                .map(art -> SvgText.of(art.svg()))));
  }

  private static Stream<String> references(Piece piece, BlockKind kind) {
    return piece.blocks().stream().filter(block -> block.kind().equals(kind)).map(Block::reference);
  }

  /** Names are no price talk, even a customer's who is called Discount Ltd. */
  private static String without(String text, Brief brief) {
    String rest = brief.recipient().person().map(person -> text.replace(person, " ")).orElse(text);
    return rest.replace(brief.recipient().company(), " ").replace(brief.sender().company(), " ");
  }
}
