package org.code99.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The house does not do what was asked, and says so with all reasons at once. Thrown by the doors
 * of rooms; a page shows it beside its fields, the API as an RFC 9457 problem. What a rule refuses
 * is an act of the house, never the record of what happened.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of refusal it is; the number is the HTTP status that tells it. */
  public enum Kind {
    /** There is no such thing, or it is not theirs to see. */
    NOT_FOUND(404),
    /** Their role may not do it. */
    FORBIDDEN(403),
    /** Somebody was faster, or the state of things forbids it. */
    CONFLICT(409),
    /** What was told cannot be taken. */
    INVALID(422);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final transient List<Fault> faults;

  /** A refusal with its reasons, at least one. */
  public Refused(Kind kind, List<Fault> faults) {
    super(
        faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")), null, false, false);
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  /** Refuses with one sentence. */
  public static Refused because(Kind kind, String sentence) {
    return new Refused(kind, List.of(Fault.of(sentence)));
  }

  /** There is no such thing, or it is not theirs to see: both sound the same. */
  public static Refused notFound(String what) {
    return because(Kind.NOT_FOUND, "There is no such " + what + ", or it is not yours to see.");
  }

  private static String sentence(List<Fault> faults) {
    return faults.stream().map(Fault::sentence).collect(Collectors.joining(" "));
  }

  /** The same refusal, with its fields called as whoever asked calls them. */
  public Refused called(UnaryOperator<String> names) {
    return new Refused(
        kind,
        faults.stream()
            .map(fault -> Fault.at(names.apply(fault.field()), fault.sentence()))
            .toList());
  }

  /** All reasons in one line. */
  public String sentence() {
    return sentence(faults);
  }

  /** The kind of refusal. */
  public Kind kind() {
    return kind;
  }

  /** All reasons. */
  public List<Fault> faults() {
    return faults;
  }
}
