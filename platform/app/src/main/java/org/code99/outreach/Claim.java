package org.code99.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.people.Actor;

/**
 * A parcel that a node has for itself until its lease ends.
 *
 * @param dated the business day that stands on it
 * @param token of this claim: a write with an earlier one finds nothing
 * @param by who handed its wave over
 */
record Claim(
    UUID company,
    UUID parcel,
    UUID wave,
    UUID file,
    UUID region,
    Medium medium,
    LocalDate dated,
    long token,
    Actor by) {
  /** Claims that one channel carries in one call are of one company and go by one medium. */
  record Lane(UUID company, UUID region, Medium medium) {}

  Lane lane() {
    return new Lane(company, region, medium);
  }
}
