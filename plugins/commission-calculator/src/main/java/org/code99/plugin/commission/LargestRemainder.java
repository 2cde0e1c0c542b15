package org.code99.plugin.commission;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.code99.api.Participant;
import org.code99.api.Rate;

/**
 * Splits a sum so that the parts add up exactly: each has the whole units of its share, and what is
 * left goes unit by unit to the largest remainders; among equals to who is named first. A negative
 * sum is split like the positive one.
 */
final class LargestRemainder {
  private static final BigInteger WHOLE = BigInteger.valueOf(Rate.WHOLE.partsPerMillion());

  private LargestRemainder() {}

  static long[] split(long total, List<Participant> participants) {
    int sign = Long.signum(total);
    long[] parts = new long[participants.size()];
    long[] remainders = new long[participants.size()];
    long left = Math.abs(total);
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] quotient =
          BigInteger.valueOf(Math.abs(total))
              .multiply(BigInteger.valueOf(participants.get(i).share().partsPerMillion()))
              .divideAndRemainder(WHOLE);
      parts[i] = quotient[0].longValueExact();
      remainders[i] = quotient[1].longValueExact();
      left -= parts[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
        .limit(left)
        .forEach(i -> parts[i]++);
    for (int i = 0; i < parts.length; i++) {
      parts[i] *= sign;
    }
    return parts;
  }
}
