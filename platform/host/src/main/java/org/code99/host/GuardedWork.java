package org.code99.host;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** One piece of work that its caller may give up on, whether it has begun or not. */
final class GuardedWork<R> implements Callable<Outcome<R>> {
  private enum Stage {
    WAITING,
    RUNNING,
    ENDED,
    ABANDONED
  }

  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
  private final Supplier<Outcome<R>> work;
  private final Places places;

  GuardedWork(Supplier<Outcome<R>> work, Places places) {
    this.work = work;
    this.places = places;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws ends here, Errors too
  public Outcome<R> call() {
    if (!stage.compareAndSet(Stage.WAITING, Stage.RUNNING)) {
      return new Outcome.Fault<>(FailureKind.HUNG, "it was given up before it began");
    }
    try {
      return work.get();
    } catch (Throwable thrown) {
      return new Outcome.Fault<>(FailureKind.THREW, "it threw " + Words.of(thrown));
    } finally {
      places.leave(!stage.compareAndSet(Stage.RUNNING, Stage.ENDED));
    }
  }

  void abandon() {
    if (stage.compareAndSet(Stage.WAITING, Stage.ABANDONED)) {
      places.leave(false);
    } else if (stage.compareAndSet(Stage.RUNNING, Stage.ABANDONED)) {
      places.lose();
    }
  }
}
