package org.code99.dossier;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.dossier.CaseHistory.Who;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.FileFacts;
import org.code99.intake.NotAList;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.code99.web.Refused;

/**
 * The door to the history before the first visit. Facts are imported from our own books and keep
 * their source and date; what they come to is reckoned when somebody asks.
 */
@Singleton
public class Dossier {
  private final FactShelf shelf;
  private final Lessons lessons;
  private final Regions regions;
  private final FileFacts facts;
  private final Ids ids;

  Dossier(FactShelf shelf, Lessons lessons, Regions regions, FileFacts facts, Ids ids) {
    this.shelf = shelf;
    this.lessons = lessons;
    this.regions = regions;
    this.facts = facts;
    this.ids = ids;
  }

  /**
   * Reads a history file. Good rows are kept, the others told with all their faults. The same file
   * twice adds nothing: account number, kind and number are one fact, and a later file corrects it.
   *
   * @throws Refused when they may not import, or the file is no history; nothing is kept then
   */
  @Transactional
  public HistoryReport importHistory(Actor actor, HistoryFile file) {
    if (!actor.is(Role.MANAGER) && !actor.is(Role.ADMIN)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "Histories are imported by a manager or an admin: ask yours.");
    }
    try {
      HistoryReport report =
          new Reading(actor, ids.next(), file, shelf)
              .run(regions.company(actor.company()).currency());
      shelf.checkedContacts(actor.company(), report.id()).forEach(checked -> tell(actor, checked));
      return report;
    } catch (NotAList e) {
      throw Refused.because(Refused.Kind.INVALID, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is known of a customer as of a business day (S20, S22-S24).
   *
   * @throws Refused when there is no such file, or it is not theirs to see
   */
  @Transactional
  public CaseHistory of(Actor actor, UUID file, LocalDate asOf) {
    SeenFile seen = shelf.file(actor, file);
    List<Fact> facts = shelf.facts(file, asOf);
    Reckoning reckoning = new Reckoning(facts, asOf);
    return new CaseHistory(
        file,
        seen.company(),
        asOf,
        reckoning.goodYears(seen.lastOrderOn()),
        reckoning.wentWrong(seen.incidents()),
        lessons.behind(actor.company(), file).stream().map(reckoning::stillHappening).toList(),
        who(seen, facts),
        facts);
  }

  /**
   * What was said about the newest loss, ours and theirs, as the lists told it.
   *
   * @throws Refused when there is no such file, or it is not theirs to see
   */
  @Transactional
  public List<SaidBefore> said(Actor actor, UUID file) {
    shelf.file(actor, file);
    return shelf.said(file);
  }

  /**
   * Notes that somebody opened the dossier: opening counts as reading, an empty one too (S21). The
   * gate hears of it when the file's owner opens it.
   *
   * @throws Refused when there is no such file, or it is not theirs to see
   */
  @Transactional
  public void opened(Actor actor, UUID file) {
    SeenFile seen = shelf.file(actor, file);
    shelf.open(actor, file);
    if (seen.owner().filter(actor.person()::equals).isPresent() && !seen.readByOwner()) {
      facts.dossierOpened(actor, file);
    }
  }

  /**
   * Protection is never lowered: a person whom a list calls gone is not brought back by a check.
   */
  private void tell(Actor actor, FactShelf.Checked checked) {
    if (checked.state().equals("left") && !checked.onFile().equals("left")) {
      facts.contactIs(actor, checked.file(), ContactStatus.LEFT);
    } else if (checked.state().equals("current") && checked.onFile().equals("unknown")) {
      facts.contactIs(actor, checked.file(), ContactStatus.PRESENT);
    }
  }

  private static Who who(SeenFile seen, List<Fact> facts) {
    List<Fact> people =
        facts.stream()
            .filter(fact -> fact.kind() == FactKind.PERSON)
            .sorted(Comparator.comparing(Fact::happenedOn).reversed())
            .toList();
    Optional<Fact> check =
        people.stream().filter(person -> same(person.person(), seen.contact())).findFirst();
    ContactStatus status =
        seen.contactStatus() == ContactStatus.UNKNOWN
            ? check.map(person -> status(person.state())).orElse(ContactStatus.UNKNOWN)
            : seen.contactStatus();
    return new Who(seen.contact(), status, check.map(Fact::happenedOn), seen.attention(), people);
  }

  private static boolean same(String one, String other) {
    return !one.isBlank()
        && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  private static ContactStatus status(String state) {
    return switch (state) {
      case "current" -> ContactStatus.PRESENT;
      case "left" -> ContactStatus.LEFT;
      default -> ContactStatus.UNKNOWN;
    };
  }
}
