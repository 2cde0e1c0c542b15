package org.code99.commission;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by weights so that the parts add up to it: the largest remainders get more. */
final class Proportion {
  private Proportion() {}

  /**
   * The parts, in the order of the weights.
   *
   * @param total of any sign
   * @param weights of at least nothing, together more than nothing
   */
  static List<Long> split(long total, List<Long> weights) {
    BigInteger all = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    BigInteger amount = BigInteger.valueOf(Math.abs(total));
    long[] parts = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[parts.length];
    long left = Math.abs(total);
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] quotient =
          amount.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(all);
      parts[i] = quotient[0].longValueExact();
      remainders[i] = quotient[1];
      left -= parts[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    int sign = Long.signum(total);
    return IntStream.range(0, parts.length).mapToObj(i -> sign * parts[i]).toList();
  }
}
