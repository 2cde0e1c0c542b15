package org.code99.visits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.reasons.Reasons;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Chooses reasons for a visit: the rep's count as the customer's voice, the manager's rule (P2).
 */
@Singleton
class ReasonChoosing {
  private final VisitBook book;
  private final Reasons reasons;

  ReasonChoosing(VisitBook book, Reasons reasons) {
    this.book = book;
    this.reasons = reasons;
  }

  /** A file without a loss, whose import was taken back, keeps the choice on the visit alone. */
  void choose(Actor actor, SeenFile file, UUID visit, Visit.Voice voice, ChosenReasons chosen) {
    file.episode().ifPresent(episode -> tell(actor, episode, voice, chosen.codes()));
    book.choose(actor, visit, voice, chosen);
  }

  private void tell(Actor actor, UUID episode, Visit.Voice voice, List<String> codes) {
    try {
      switch (voice) {
        case REP -> reasons.heard(actor.company(), episode, codes, actor.name());
        case MANAGER -> reasons.rule(actor.company(), episode, codes, actor.name());
      }
    } catch (IllegalArgumentException e) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at("reasons", "The reasons were not taken: %s.".formatted(e.getMessage()))));
    }
  }
}
