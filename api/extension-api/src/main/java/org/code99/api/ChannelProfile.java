package org.code99.api;

/**
 * What a channel carries and promises.
 *
 * @param medium what it carries
 * @param promise what it does with a parcel that it gets twice
 * @param remembersDays for how many days it recognises a key, 0 unless idempotent
 * @param batchLimit how many parcels it takes in one call, at least 1
 */
public record ChannelProfile(
    Medium medium, DeliveryPromise promise, int remembersDays, int batchLimit) {
  /** Checks the ranges. */
  public ChannelProfile {
    Checks.between("the days of memory", remembersDays, 0, 36_500);
    Checks.between("a batch limit", batchLimit, 1, 100_000);
  }

  /** A channel that may send twice what it gets twice. */
  public static ChannelProfile atMostOnce(Medium medium, int batchLimit) {
    return new ChannelProfile(medium, DeliveryPromise.AT_MOST_ONCE, 0, batchLimit);
  }

  /** A channel that recognises a parcel's key for some days. */
  public static ChannelProfile idempotent(Medium medium, int days, int batchLimit) {
    return new ChannelProfile(medium, DeliveryPromise.IDEMPOTENT, days, batchLimit);
  }
}
