package org.code99.agreements;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.code99.agreements.AgreementBook.Head;
import org.code99.drawers.FileFacts;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * How a version comes into force: by a link that works once, or in writing. Its obligations begin,
 * and those of the version before it end.
 */
@Singleton
class Acceptances {
  private static final Duration LONGEST_LINK = Duration.ofDays(90);

  private final Files files;
  private final AgreementBook book;
  private final ObligationBook obligations;
  private final Promises promises;
  private final Links links;
  private final FileFacts facts;
  private final Regions regions;
  private final Clock clock;

  Acceptances(
      Files files,
      AgreementBook book,
      ObligationBook obligations,
      Promises promises,
      Links links,
      FileFacts facts,
      Regions regions,
      Clock clock) {
    this.files = files;
    this.book = book;
    this.obligations = obligations;
    this.promises = promises;
    this.links = links;
    this.facts = facts;
    this.regions = regions;
    this.clock = clock;
  }

  Invitation invite(Actor actor, Head head, Duration validity) {
    if (!validity.isPositive() || validity.compareTo(LONGEST_LINK) > 0) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("validity", "A link holds for more than nothing and at most 90 days.")));
    }
    Agreement.Version latest = book.agreement(head).latest();
    refuseAccepted(latest);
    return links.issue(actor, head.id(), latest.number(), validity);
  }

  OfferedDocument offered(String token) {
    Links.Issued link = usable(token);
    Head head = book.held(link.company(), link.agreement()).orElseThrow();
    Agreement.Version version = book.agreement(head).latest();
    return new OfferedDocument(
        regions.company(link.company()).name(),
        files.find(link.company(), head.file()).map(SeenFile::company).orElse(""),
        version.number(),
        version.terms(),
        link.expiresAt());
  }

  void accept(String token, String name) {
    Links.Issued link = usable(token);
    refuseNameless(name);
    Head head = book.held(link.company(), link.agreement()).orElseThrow();
    if (!links.use(token)) {
      throw Refused.because(Refused.Kind.CONFLICT, "This link was used already.");
    }
    Actor customer = new Actor(link.company(), new UUID(0, 0), "the customer", Set.of(), Set.of());
    inForce(customer, head, link.version(), name, "link");
  }

  void inWriting(Actor actor, Head head, int version, String name) {
    refuseNameless(name);
    Agreement.Version latest = book.agreement(head).latest();
    if (latest.number() != version) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Version %d was replaced by version %d: have that one accepted."
              .formatted(version, latest.number()));
    }
    refuseAccepted(latest);
    inForce(actor, head, version, name, "in-writing");
  }

  private void inForce(Actor by, Head head, int version, String name, String how) {
    List<Obligation> before =
        book.agreement(head)
            .inForce()
            .map(held -> obligations.ofVersion(head.id(), held.number()))
            .orElse(List.of());
    book.accept(head, version, name, how, how.equals("link") ? null : by.person());
    before.forEach(obligation -> promises.superseded(by, obligation));
    SeenFile file = files.find(head.company(), head.file()).orElseThrow();
    obligations
        .ofVersion(head.id(), version)
        .forEach(obligation -> promises.begin(head.company(), file, obligation));
    facts.agreed(by, head.file());
  }

  private Links.Issued usable(String token) {
    Links.Issued link = links.find(token).orElseThrow(() -> Refused.notFound("link"));
    if (link.used()) {
      throw Refused.because(Refused.Kind.CONFLICT, "This link was used already.");
    }
    if (!link.expiresAt().isAfter(clock.instant())) {
      throw Refused.because(
          Refused.Kind.CONFLICT, "This link is out of date: ask whoever sent it for a new one.");
    }
    Head head = book.held(link.company(), link.agreement()).orElseThrow();
    if (book.agreement(head).latest().number() != link.version()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "There is a newer version of this document: ask whoever sent the link for a new one.");
    }
    refuseAccepted(book.agreement(head).latest());
    return link;
  }

  private static void refuseAccepted(Agreement.Version version) {
    version
        .acceptance()
        .ifPresent(accepted -> {
          throw Refused.because(
              Refused.Kind.CONFLICT,
              "%s accepted version %d already: a change is a new version."
                  .formatted(accepted.by(), version.number()));
        });
  }

  private static void refuseNameless(String name) {
    if (name.isBlank()) {
      throw new Refused(
          Refused.Kind.INVALID, List.of(Fault.at("name", "Who accepts? Give the full name.")));
    }
  }
}
