package org.code99.host;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The threads of one extension: at most three daemon platform threads. A thread that misses its
 * deadline is interrupted and abandoned; an extension that has used up its places gets no more.
 * Virtual threads would not do: two that spin starve all others on two cores.
 */
final class Workroom implements AutoCloseable {
  private static final long FAREWELL_MILLIS = 200;

  private final Places places = new Places();
  private final ThreadPoolExecutor threads;

  Workroom(String name, ClassLoader loader) {
    threads =
        new ThreadPoolExecutor(
            Places.COUNT,
            Places.COUNT,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> thread(name, loader, work));
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(String name, ClassLoader loader, Runnable work) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("plugin " + name)
            .inheritInheritableThreadLocals(false)
            .unstarted(work);
    thread.setContextClassLoader(loader);
    return thread;
  }

  /** Does the work and waits for it, until the deadline at most. */
  <R> Outcome<R> within(Duration deadline, Supplier<Outcome<R>> work) {
    try {
      if (!places.enter(deadline)) {
        return new Outcome.Fault<>(
            FailureKind.HUNG,
            "all its " + Places.COUNT + " threads are busy, " + abandoned() + " of them hang");
      }
      GuardedWork<R> guarded = new GuardedWork<>(work, places);
      Optional<Future<Outcome<R>>> begun = begin(guarded);
      return begun.isPresent()
          ? await(deadline, guarded, begun.get())
          : new Outcome.Fault<>(FailureKind.HUNG, "no thread could be had for it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Fault<>(
          FailureKind.INTERRUPTED, "whoever asked was told to stop before it answered");
    }
  }

  private <R> Optional<Future<Outcome<R>>> begin(GuardedWork<R> guarded) {
    try {
      return Optional.of(threads.submit(guarded));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      guarded.abandon();
      return Optional.empty();
    }
  }

  private static <R> Outcome<R> await(
      Duration deadline, GuardedWork<R> guarded, Future<Outcome<R>> future)
      throws InterruptedException {
    try {
      return future.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      giveUp(guarded, future);
      return new Outcome.Fault<>(
          FailureKind.HUNG, "it did not answer within " + deadline.toMillis() + " ms");
    } catch (InterruptedException e) {
      giveUp(guarded, future);
      throw e;
    } catch (ExecutionException e) {
      // even putting the failure into words failed: memory, for one
      return new Outcome.Fault<>(
          FailureKind.THREW,
          "it threw " + Optional.ofNullable(e.getCause()).orElse(e).getClass().getName());
    }
  }

  private static void giveUp(GuardedWork<?> guarded, Future<?> future) {
    guarded.abandon();
    future.cancel(true);
  }

  /** Threads past their deadline that have not ended. */
  int abandoned() {
    return places.lost();
  }

  /** Interrupts what is left, and waits a moment for those who listen. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
