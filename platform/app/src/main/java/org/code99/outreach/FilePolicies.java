package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.api.BuyerStatus;
import org.code99.api.Medium;
import org.code99.protection.Kind;
import org.code99.protection.Protection;
import org.code99.protection.Reading;

/** What a file itself has against a piece. */
final class FilePolicies {
  private static final Set<String> PRIVATE =
      Set.copyOf(WordLists.of("private-mailboxes.txt").lines("domain"));

  private FilePolicies() {}

  /** What a name says counts as much as what a note says. */
  private static final Set<Kind> IN_A_NAME =
      EnumSet.of(
          Kind.DEATH, Kind.INSOLVENCY, Kind.CLOSED, Kind.MOVED, Kind.NO_CONTACT, Kind.CONTACT_LEFT);

  /** A name tells no time. */
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  /** A lawyer may buy for a law firm, yet nobody writes to one unseen. */
  private static final Set<Kind> IN_A_PERSON =
      EnumSet.of(
          Kind.LAW,
          Kind.COUNSEL,
          Kind.DEATH,
          Kind.INSOLVENCY,
          Kind.CLOSED,
          Kind.MOVED,
          Kind.NO_CONTACT,
          Kind.CONTACT_LEFT);

  /**
   * What somebody wrote beside a name, at last in small letters. In a company's name it counts as a
   * source's own code does, "(closed)"; any remark beside a person's name is looked at.
   */
  private static final Pattern REMARK =
      Pattern.compile("(?:[(\\[]|\\s[-–—/*]+\\s|\\s(?=\\p{Ll}+$))(?<words>[^()\\[\\]]+)");

  static List<String> protection(Draft draft) {
    if (!draft.standing().allowsContact()) {
      return draft.standing().because();
    }
    String company = draft.candidate().company();
    String person = draft.candidate().contact();
    Set<String> said = new LinkedHashSet<>();
    REMARK
        .matcher(company)
        .results()
        .map(remark -> Protection.read(remark.group("words"), ""))
        .forEach(reading -> said.addAll(sayings(reading, IN_A_NAME)));
    said.addAll(sayings(Protection.read("", company), IN_A_NAME));
    said.addAll(sayings(Protection.read("", person, NO_DAY, person), IN_A_PERSON));
    REMARK
        .matcher(person)
        .results()
        .filter(remark -> !Character.isLetter(remark.group().strip().charAt(0)))
        .map(remark -> saying(remark.group("words")))
        .forEach(said::add);
    if ((company + person).contains("†")) {
      said.add("the name on file bears a cross: look at the file first");
    }
    CompanyName.remark(draft.candidate())
        .map(words -> remark("company", words))
        .ifPresent(said::add);
    Remarks.beside(person).map(words -> remark("contact", words)).ifPresent(said::add);
    return List.copyOf(said);
  }

  private static List<String> sayings(Reading reading, Set<Kind> kinds) {
    return reading.findings().stream()
        .filter(finding -> kinds.contains(finding.kind()))
        .map(finding -> saying(finding.words()))
        .toList();
  }

  private static String saying(String words) {
    return "the name on file says '" + words.strip() + "': look at the file first";
  }

  private static String remark(String cell, String words) {
    return "no piece; the %s cell looks as if it carries a remark: '%s'".formatted(cell, words);
  }

  static List<String> contactLeft(Draft draft) {
    if (draft.candidate().buyer().equals(Addressee.TO_BE_FOUND)) {
      return List.of("the note asks for somebody: find out who that is first");
    }
    return draft.candidate().buyer().equals(BuyerStatus.LEFT)
        ? List.of("the person on file has left: ring reception and ask who buys today")
        : List.of();
  }

  /** An e-mail goes to a mailbox, everything else to a door. */
  static List<String> address(Draft draft) {
    if (draft.medium().equals(Medium.EMAIL)) {
      return draft.candidate().traits("").mailbox().isPresent()
          ? List.of()
          : List.of("no e-mail address is known: send it by post");
    }
    return PostalGaps.of(draft.candidate());
  }

  /** Nobody keeps a consent yet: an e-mail goes to firms only, never to a private mailbox. */
  static List<String> consent(Draft draft) {
    boolean toAPrivateMailbox =
        draft.medium().equals(Medium.EMAIL)
            && draft
                .candidate()
                .traits("")
                .mailbox()
                .filter(box -> PRIVATE.contains(box.substring(box.lastIndexOf('@') + 1)))
                .isPresent();
    return toAPrivateMailbox
        ? List.of("this is a private mailbox, and nobody agreed to e-mail: send it by post")
        : List.of();
  }

  /** P12: nothing light-hearted after harm, a dispute, or for a reason that nobody knows. */
  static List<String> tone(Draft draft) {
    List<String> objections =
        new ArrayList<>(
            Suitability.objections(
                draft.tone(),
                draft.reasons(),
                draft.standing().neverFun() || draft.candidate().neverFun()));
    if (Suitability.tooLoud(draft.tone(), draft.candidate().state().quieter())) {
      objections.add("its owner chose a quieter approach: compose it again");
    }
    return objections;
  }
}
