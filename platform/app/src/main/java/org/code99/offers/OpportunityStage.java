package org.code99.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an opportunity is. It begins at the first stage. */
public enum OpportunityStage {
  /** Listening; nothing is offered. */
  FACT_FINDING,
  /** They need something that we have. */
  NEED,
  /** There is an offer. */
  PROPOSAL,
  /** They talk about it. */
  NEGOTIATION,
  /** They said yes. */
  AGREED,
  /** Nothing comes of it. */
  DROPPED;

  /** As stored and as the API writes it: {@code fact-finding}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In a sentence: {@code fact finding}. */
  public String words() {
    return code().replace('-', ' ');
  }

  /** The stage of a code, if there is one. */
  public static Optional<OpportunityStage> of(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
  }

  /** Whether it offers something, so that the pitch lock has a say. */
  boolean pitches() {
    return this != FACT_FINDING && this != DROPPED;
  }
}
