package org.code99.protection;

import java.util.List;
import java.util.Optional;

/** What a note says about contact: at most one finding of each kind, in the note's order. */
public record Reading(List<Finding> findings) {

  /** The reading of a note that says nothing about contact. */
  public static final Reading NOTHING = new Reading(List.of());

  public Reading {
    findings = List.copyOf(findings);
    if (findings.stream().map(Finding::kind).distinct().count() != findings.size()) {
      throw new IllegalArgumentException("A reading has one finding of a kind: " + findings);
    }
  }

  /** Whether the note says nothing about contact. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** The finding of a kind, or empty. */
  public Optional<Finding> of(Kind kind) {
    return findings.stream().filter(f -> f.kind() == kind).findFirst();
  }

  /** Whether the note says something of that kind. */
  public boolean has(Kind kind) {
    return of(kind).isPresent();
  }

  /** Whether nothing may go out until a person has decided. */
  public boolean stops() {
    return findings.stream().anyMatch(f -> f.kind().effect() == Kind.Effect.STOPS);
  }
}
