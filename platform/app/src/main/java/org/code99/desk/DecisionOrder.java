package org.code99.desk;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.watch.Tripwire;
import org.code99.web.Fault;
import org.code99.web.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a program tells it.
 *
 * @param decision {@code begin}, {@code watch}, {@code hand_over}, {@code over} or {@code drop}
 * @param version of the file that was seen
 * @param reopens what could open a file again that is over
 * @param person to whom it is handed over
 * @param formerShare what the former owner keeps of the credit, in whole percent
 * @param tripwires what would have to change for a file that is watched
 */
record DecisionOrder(
    @Nullable String decision,
    @Nullable Integer version,
    @Nullable String why,
    @Nullable String reopens,
    @Nullable UUID person,
    @Nullable Integer formerShare,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<WireOrder> tripwires) {

  /** What would have to change: its kind, which one, or on which day. */
  record WireOrder(@Needed String kind, @Nullable String subject, @Nullable LocalDate dueOn) {
    Tripwire tripwire(Tripwire.Kind known) {
      return new Tripwire(known, text(subject), Optional.ofNullable(dueOn));
    }
  }

  ToldDecision told(List<Tripwire.Kind> kinds) {
    List<WireOrder> wires = tripwires == null ? List.of() : tripwires;
    List<Tripwire> known = new ArrayList<>();
    List<Fault> unknown = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      WireOrder wire = wires.get(i);
      Optional<Tripwire.Kind> kind =
          kinds.stream().filter(one -> one.code().equals(wire.kind())).findFirst();
      kind.ifPresent(one -> known.add(wire.tripwire(one)));
      if (kind.isEmpty()) {
        unknown.add(
            Fault.at(
                "tripwires[%d].kind".formatted(i),
                "There is no '%s' to wait for: send one of %s."
                    .formatted(
                        wire.kind(),
                        String.join(", ", kinds.stream().map(Tripwire.Kind::code).toList()))));
      }
    }
    return new ToldDecision(
        text(decision),
        version == null ? -1 : version,
        text(why),
        text(reopens),
        Optional.ofNullable(person),
        formerShare == null ? -1 : formerShare,
        known,
        unknown);
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told.strip();
  }
}
