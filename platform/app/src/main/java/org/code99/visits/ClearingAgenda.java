package org.code99.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The agenda of clearing the air, to be printed and to be written on.
 *
 * @param file whose
 * @param company the customer's name
 * @param steps the three, in order
 * @param fixed what may be shown at step 2, with its proof
 * @param notFixedYet causes that are not mended: they are named, never left out
 * @param proposal that a person stops or hands over, since the past is not behind them
 */
public record ClearingAgenda(
    UUID file,
    String company,
    List<Step> steps,
    List<Fix> fixed,
    List<Unmended> notFixedYet,
    Optional<Proposal> proposal) {
  /** Copies. */
  public ClearingAgenda {
    steps = List.copyOf(steps);
    fixed = List.copyOf(fixed);
    notFixedYet = List.copyOf(notFixedYet);
  }

  /**
   * One step.
   *
   * @param number 1 to 3
   * @param title what it is
   * @param prompt what to say
   * @param done whether it is done
   * @param said what was recorded, the oldest first
   */
  public record Step(int number, String title, String prompt, boolean done, List<Said> said) {
    /** Copies. */
    public Step {
      said = List.copyOf(said);
    }
  }

  /** What was recorded at a step. */
  public record Said(
      LocalDate on,
      String by,
      String notes,
      String outcome,
      List<String> fixes,
      Optional<PastBehind> pastBehind) {
    /** Copies. */
    public Said {
      fixes = List.copyOf(fixes);
    }
  }

  /** A cause that is mended, with proof. */
  public record Fix(String cause, Map<String, String> labels, String proof, LocalDate since) {
    /** Copies. */
    public Fix {
      labels = Map.copyOf(labels);
    }
  }

  /** A cause that is not mended. */
  public record Unmended(String cause, Map<String, String> labels) {
    /** Copies. */
    public Unmended {
      labels = Map.copyOf(labels);
    }
  }

  /** Stop or hand over: a person decides. */
  public record Proposal(UUID id, String because, Instant at) {}
}
