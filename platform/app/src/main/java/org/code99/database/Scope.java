package org.code99.database;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whose rows the work under way may touch. Who begins a piece of work says it: the web layer for
 * somebody's request, a command for whoever runs the machine, a timer for what it looks after.
 * {@link Sql} tells it to PostgreSQL in the transaction that does the work, and the policies of the
 * tables hold to it, whatever a query forgets. Without a scope there are no rows.
 *
 * @param company the one company whose rows they are; empty for all companies of the house
 */
public record Scope(Optional<UUID> company) implements PropagatedContextElement {
  private static final Scope HOUSE = new Scope(Optional.empty());

  /** The rows of one company. */
  public static Scope of(UUID company) {
    return new Scope(Optional.of(company));
  }

  /**
   * The rows of every company: for work that knows no company yet or looks after all of them, such
   * as signing in, timers, and the commands of whoever runs the machine.
   */
  public static Scope house() {
    return HOUSE;
  }

  /** Does something within this scope; afterwards the one before it holds again. */
  public <T> T in(Supplier<T> work) {
    try (var _ = enter()) {
      return work.get();
    }
  }

  /** The same, for work that answers nothing. */
  public void in(Runnable work) {
    try (var _ = enter()) {
      work.run();
    }
  }

  /** Enters this scope on this thread, until the answer is closed. */
  public PropagatedContext.Scope enter() {
    PropagatedContext around = PropagatedContext.getOrEmpty();
    PropagatedContext without = around.find(Scope.class).map(around::minus).orElse(around);
    return without.plus(this).propagate();
  }

  /** The scope of the work under way on this thread, if somebody said it. */
  public static Optional<Scope> current() {
    return PropagatedContext.getOrEmpty().find(Scope.class);
  }
}
