package org.code99.agreements;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.agreements.AgreementBook.Head;
import org.code99.database.WholeHouse;
import org.code99.drawers.FileFacts;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.visits.WouldThey;
import org.code99.web.Refused;

/**
 * The door to the second chance (S53-S55, P5): what they would do if, what both sides agreed to,
 * and who owes what by when. A version never changes; what was said is always saved.
 */
@Singleton
public class Agreements {
  private static final int DAYS_TO_KEEP_A_WORD = 14;

  private final Files files;
  private final AgreementBook book;
  private final ObligationBook obligations;
  private final Promises promises;
  private final Acceptances acceptances;
  private final FileFacts facts;
  private final HouseRules rules;

  Agreements(
      Files files,
      AgreementBook book,
      ObligationBook obligations,
      Promises promises,
      Acceptances acceptances,
      FileFacts facts,
      HouseRules rules) {
    this.files = files;
    this.book = book;
    this.obligations = obligations;
    this.promises = promises;
    this.acceptances = acceptances;
    this.facts = facts;
    this.rules = rules;
  }

  /**
   * Records a conditional commitment. A yes becomes an obligation of ours with owner and due date
   * (S53); what nobody filled in, the house does: whoever recorded it, in two weeks.
   */
  @Transactional
  public Committed commit(Actor actor, UUID file, Commitment commitment) {
    SeenFile seen = files.seen(actor, file);
    UUID id = book.commit(actor, file, commitment);
    if (commitment.answer() != WouldThey.YES) {
      return new Committed(id, Optional.empty(), List.of());
    }
    List<String> remarks = new ArrayList<>();
    Duty duty = commitment.duty().orElseGet(() -> usual(actor, commitment, remarks));
    UUID obligation = obligations.ofCommitment(actor.company(), file, id, duty);
    begin(actor.company(), seen, obligation);
    return new Committed(id, Optional.of(obligation), remarks);
  }

  /**
   * Records a handshake: one line is enough (S54). It holds at once. Where the house rule asks for
   * a document, the file is not agreed by it, and the answer says so.
   *
   * @param withWhom of theirs
   * @return what the house says to it, in sentences
   * @throws Refused when the line is missing or an obligation is incomplete, all faults at once
   */
  @Transactional
  public List<String> shake(Actor actor, UUID file, String withWhom, Terms terms) {
    SeenFile seen = files.seen(actor, file);
    TermsFaults.refuse(Agreement.Form.HANDSHAKE, terms);
    UUID id = book.begin(actor, file, Agreement.Form.HANDSHAKE);
    Head head = new Head(id, actor.company(), file, Agreement.Form.HANDSHAKE);
    book.draft(actor, head, 1, terms);
    String name = withWhom.isBlank() ? seen.company() : withWhom;
    book.accept(head, 1, name, "handshake", actor.person());
    obligations
        .ofVersion(id, 1)
        .forEach(obligation -> promises.begin(actor.company(), seen, obligation));
    RuleAnswer document = rules.ask(actor.company(), seen.region(), Rule.DOCUMENT);
    if (!document.refuses()) {
      facts.agreed(actor, file);
    }
    return document.on() ? List.of(document.sentence()) : List.of();
  }

  /**
   * Drafts a document. It binds nobody until it is accepted.
   *
   * @return the agreement
   * @throws Refused with all that is wrong with the terms
   */
  @Transactional
  public UUID draft(Actor actor, UUID file, Terms terms) {
    files.seen(actor, file);
    TermsFaults.refuse(Agreement.Form.DOCUMENT, terms);
    UUID id = book.begin(actor, file, Agreement.Form.DOCUMENT);
    book.draft(actor, new Head(id, actor.company(), file, Agreement.Form.DOCUMENT), 1, terms);
    return id;
  }

  /**
   * Writes the next version; the ones before stay as they are, and the accepted one holds until the
   * new one is accepted too.
   *
   * @param readVersion the newest version that the writer has read
   * @return the number of the new version
   * @throws Refused when somebody wrote a newer one meanwhile, or with all that is wrong
   */
  @Transactional
  public int revise(Actor actor, UUID agreement, int readVersion, Terms terms) {
    Head head = held(actor, agreement);
    TermsFaults.refuse(readVersion, terms);
    Agreement.Version latest = book.agreement(head).latest();
    if (latest.number() != readVersion) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "%s wrote version %d meanwhile (\"%s\"), and you have read version %d: read it, then write yours."
              .formatted(latest.draftedBy(), latest.number(), latest.terms().title(), readVersion));
    }
    book.draft(actor, head, latest.number() + 1, terms);
    return latest.number() + 1;
  }

  /**
   * Makes a link by which the newest version can be accepted once.
   *
   * @param validity how long; more than nothing, at most 90 days
   */
  @Transactional
  public Invitation invite(Actor actor, UUID agreement, Duration validity) {
    return acceptances.invite(actor, held(actor, agreement), validity);
  }

  /**
   * What the holder of a link reads. Reading changes nothing, however often a scanner looks.
   *
   * @throws Refused when the link is unknown, used, out of date, or for a version that was replaced
   */
  @WholeHouse
  @Transactional
  public OfferedDocument offered(String token) {
    return acceptances.offered(token);
  }

  /**
   * The holder of a link accepts, once.
   *
   * @param name of who accepts
   * @throws Refused as {@link #offered} does, and when the name is missing
   */
  @WholeHouse
  @Transactional
  public void accept(String token, String name) {
    acceptances.accept(token, name);
  }

  /**
   * Records that a version was accepted in writing, on paper or by mail.
   *
   * @throws Refused when it is not the newest, was accepted already, or the name is missing
   */
  @Transactional
  public void acceptedInWriting(Actor actor, UUID agreement, int version, String name) {
    acceptances.inWriting(actor, held(actor, agreement), version, name);
  }

  /** The customer's name, for whoever sees the file. */
  @Transactional
  public String customer(Actor actor, UUID file) {
    return files.seen(actor, file).company();
  }

  /** All agreements with a customer, the oldest first. */
  @Transactional
  public List<Agreement> of(Actor actor, UUID file) {
    files.seen(actor, file);
    return book.ofFile(file).stream().map(book::agreement).toList();
  }

  /** One agreement. */
  @Transactional
  public Agreement find(Actor actor, UUID agreement) {
    return book.agreement(held(actor, agreement));
  }

  /** All conditional commitments of a customer, the oldest first. */
  @Transactional
  public List<CommitmentMade> commitments(Actor actor, UUID file) {
    files.seen(actor, file);
    return book.commitments(file);
  }

  /** The obligations that run with a customer on both sides, what is due first at the top. */
  @Transactional
  public List<Obligation> obligations(Actor actor, UUID file) {
    files.seen(actor, file);
    return obligations.running(file);
  }

  /**
   * An obligation was kept; one that was broken may be kept late, which lifts the freeze when no
   * other promise of ours is broken.
   *
   * @throws Refused when there is no evidence
   */
  @Transactional
  public void kept(Actor actor, UUID obligation, LocalDate on, String evidence) {
    promises.kept(actor, obligation, on, evidence);
  }

  /** An obligation will not be kept: its manager hears of it today (P5). */
  @Transactional
  public void broken(Actor actor, UUID obligation, LocalDate on, String words) {
    promises.broken(actor, obligation, on, words);
  }

  /**
   * Looks at every obligation: warns early, and tells the manager of what was broken on the first
   * day after it was due. Looking twice on one day changes nothing.
   *
   * @param morning of the regions whose files are looked at
   */
  @Transactional
  public Watched keepWatch(Morning morning) {
    return promises.watch(morning);
  }

  private static Duty usual(Actor actor, Commitment commitment, List<String> remarks) {
    LocalDate due = commitment.on().plusDays(DAYS_TO_KEEP_A_WORD);
    remarks.add(
        "Nobody said who solves it by when: it is yours, due %s. Hand it to whom it belongs."
            .formatted(due));
    return new Duty(
        Duty.Side.OURS,
        commitment.problem().isBlank() ? "What they named" : commitment.problem(),
        Optional.of(actor.person()),
        actor.name(),
        due,
        Duty.USUAL_WARNING);
  }

  private void begin(UUID company, SeenFile file, UUID obligation) {
    obligations.find(company, obligation).ifPresent(one -> promises.begin(company, file, one));
  }

  private Head held(Actor actor, UUID agreement) {
    Head head =
        book.held(actor.company(), agreement).orElseThrow(() -> Refused.notFound("agreement"));
    if (files
        .find(actor.company(), head.file())
        .filter(file -> actor.sees(file.region(), file.owner().orElse(null)))
        .isEmpty()) {
      throw Refused.notFound("agreement");
    }
    return head;
  }
}
