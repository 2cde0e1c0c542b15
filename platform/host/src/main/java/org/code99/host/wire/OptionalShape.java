package org.code99.host.wire;

import java.util.Optional;

/** The shape of what may be missing. */
final class OptionalShape extends Shape {
  private final Shape present;

  OptionalShape(Shape present) {
    this.present = present;
  }

  @Override
  public void write(Object value, Sink to) {
    Optional<?> perhaps = (Optional<?>) value;
    to.octet(perhaps.isPresent() ? 1 : 0);
    perhaps.ifPresent(there -> present.write(there, to));
  }

  @Override
  public Object read(Source from) throws Malformed {
    int there = from.octet();
    if (there > 1) {
      throw new Malformed("a perhaps of " + there);
    }
    return there == 1 ? Optional.of(present.read(from)) : Optional.empty();
  }
}
