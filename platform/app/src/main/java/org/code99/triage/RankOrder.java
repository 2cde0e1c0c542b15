package org.code99.triage;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Put the files of a company in order.
 *
 * @param company whose
 * @param asOf the business day of the reckoning
 * @param seed the only source of chance for scoring strategies
 * @param ranked hears how many files are done so far
 */
public record RankOrder(UUID company, LocalDate asOf, long seed, LongConsumer ranked) {
  /** The order of a house at work is the same however often it is reckoned. */
  static final long SEED = 99;

  /** As the house reckons it by itself on a day. */
  public static RankOrder of(UUID company, LocalDate asOf) {
    return new RankOrder(company, asOf, SEED, done -> {});
  }
}
