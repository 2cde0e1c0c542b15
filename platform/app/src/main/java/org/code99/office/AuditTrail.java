package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.code99.audit.Audit;
import org.code99.audit.AuditLine;
import org.code99.people.Actor;
import org.code99.web.OurNames;

/** The audit trail of a company for reading; days are those of UTC. */
@Singleton
class AuditTrail {
  private final Audit audit;
  private final OurNames names;

  AuditTrail(Audit audit, OurNames names) {
    this.audit = audit;
    this.names = names;
  }

  /**
   * A part of the trail.
   *
   * @param items the newest first; our people and regions by their names
   * @param next the ordinal before which the next part lies; empty on the last one
   * @param actions that there are
   * @param chain whether it is whole, in words
   * @param whole whether it is
   */
  record Part(
      List<AuditLine> items,
      Optional<Long> next,
      List<String> actions,
      String chain,
      boolean whole) {
    Part {
      items = List.copyOf(items);
      actions = List.copyOf(actions);
    }
  }

  @Transactional
  public Part part(
      Actor actor, String action, Optional<LocalDate> day, Optional<Long> before, int limit) {
    Optional<Instant> from = day.map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant());
    Optional<Instant> until = day.map(d -> d.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    List<AuditLine> found =
        audit.lines(actor.company(), action, from, until, before.orElse(Long.MAX_VALUE), limit + 1);
    List<AuditLine> shown = found.size() > limit ? found.subList(0, limit) : found;
    UnaryOperator<String> named = names.of(actor.company());
    OptionalLong broken = audit.broken(actor.company());
    return new Part(
        shown.stream().map(line -> named(line, named)).toList(),
        found.size() > limit ? Optional.of(shown.getLast().ordinal()) : Optional.empty(),
        audit.actions(actor.company()),
        broken.isPresent()
            ? "The chain is broken at entry %d: something was changed, left out or put in between there. Ask who had the database."
                .formatted(broken.getAsLong())
            : "The chain is whole: nothing was changed, left out or put in between.",
        broken.isEmpty());
  }

  private static AuditLine named(AuditLine line, UnaryOperator<String> named) {
    return new AuditLine(
        line.ordinal(),
        line.at(),
        named.apply(line.actor()),
        line.action(),
        named.apply(line.subject()),
        named.apply(line.detail()));
  }
}
