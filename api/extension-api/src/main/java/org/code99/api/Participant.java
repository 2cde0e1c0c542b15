package org.code99.api;

/**
 * Somebody who shares in a commission.
 *
 * @param id of the person
 * @param share of the whole
 */
public record Participant(String id, Rate share) {
  /** Checks the id. */
  public Participant {
    Checks.text("the id of a participant", id);
  }

  /** A participant. */
  public static Participant of(String id, Rate share) {
    return new Participant(id, share);
  }
}
