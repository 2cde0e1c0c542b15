package org.code99.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.code99.api.PluginContext;
import org.pf4j.ExtensionPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One extension object, its threads and its breaker. */
final class LiveExtension {
  private static final Logger LOG = LoggerFactory.getLogger(LiveExtension.class);

  private final DeclaredExtension declared;
  private final Object instance;
  private final Workroom workroom;
  private final Breaker breaker;
  private final InstantSource time;

  private LiveExtension(
      DeclaredExtension declared, Object instance, Workroom workroom, HostSettings settings) {
    this.declared = declared;
    this.instance = instance;
    this.workroom = workroom;
    this.breaker = new Breaker(settings.breaker());
    this.time = settings.time();
  }

  /** Constructs the extension under guard. */
  static LiveExtension construct(
      DeclaredExtension declared, Class<?> type, PluginContext context, HostSettings settings)
      throws CannotOpen {
    Workroom workroom = new Workroom(declared.extensionId(), type.getClassLoader());
    Outcome<Object> made =
        workroom.within(settings.constructionDeadline(), () -> newInstance(type, context));
    return switch (made) {
      case Outcome.Value<Object>(Object instance) ->
          new LiveExtension(declared, instance, workroom, settings);
      case Outcome.Fault<Object>(FailureKind kind, String message) -> {
        workroom.close();
        throw new CannotOpen(
            "its extension " + declared.className() + " cannot be constructed: " + message);
      }
    };
  }

  private static Outcome<Object> newInstance(Class<?> type, PluginContext context) {
    try {
      return new Outcome.Value<>(type.getConstructor(PluginContext.class).newInstance(context));
    } catch (java.lang.reflect.InvocationTargetException e) {
      return new Outcome.Fault<>(
          FailureKind.THREW, "it threw " + Words.of(Optional.ofNullable(e.getCause()).orElse(e)));
    } catch (ReflectiveOperationException e) {
      return new Outcome.Fault<>(FailureKind.THREW, Words.of(e));
    }
  }

  DeclaredExtension declared() {
    return declared;
  }

  int abandoned() {
    return workroom.abandoned();
  }

  /** Asks under guard; the breaker decides whether it is asked at all. */
  <P extends ExtensionPoint, R> Judged<R> ask(
      Class<P> point, Use<P, R> use, Check<? super R> check, Duration deadline) {
    Breaker.Pass pass = breaker.admit(time.instant());
    if (pass == Breaker.Pass.REFUSED) {
      return new Judged<>(
          new Outcome.Fault<>(
              FailureKind.BREAKER_OPEN,
              "it failed several times in a row and is left alone until " + breaker.restUntil()),
          false);
    }
    Outcome<R> outcome =
        workroom.within(deadline, () -> examined(use.ask(point.cast(instance)), check));
    return new Judged<>(outcome, judge(pass, outcome));
  }

  private boolean judge(Breaker.Pass pass, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Value<?> value -> {
        breaker.succeeded(pass);
        yield false;
      }
      case Outcome.Fault<?>(FailureKind kind, String message) -> {
        if (kind == FailureKind.INTERRUPTED) {
          breaker.withdrawn(pass);
          yield false;
        }
        yield breaker.failed(pass, time.instant());
      }
    };
  }

  @SuppressWarnings("NullAway") // a plugin may answer null whatever its signature says
  private <R> Outcome<R> examined(R answer, Check<? super R> check) {
    if (answer == null) {
      return new Outcome.Fault<>(FailureKind.NONSENSE, "it answered null");
    }
    R copy;
    List<String> problems;
    try {
      copy = Detached.copy(answer);
      problems = Stowaways.in(copy, instance.getClass().getClassLoader());
    } catch (NullPointerException e) {
      return new Outcome.Fault<>(FailureKind.NONSENSE, "there is a null in its answer");
    } catch (ReflectiveOperationException e) {
      return new Outcome.Fault<>(FailureKind.NONSENSE, "its answer cannot be read: " + Words.of(e));
    }
    if (problems.isEmpty()) {
      problems = check.problems(copy);
    }
    return problems.isEmpty()
        ? new Outcome.Value<>(copy)
        : new Outcome.Fault<>(FailureKind.NONSENSE, Words.shortened(String.join("; ", problems)));
  }

  /** Closes the object under guard, then lets its threads go. */
  void close(Duration deadline) {
    if (instance instanceof AutoCloseable closeable) {
      Outcome<String> closed =
          workroom.within(
              deadline,
              () -> {
                try {
                  closeable.close();
                  return new Outcome.Value<>("closed");
                } catch (Exception e) {
                  return new Outcome.Fault<>(FailureKind.THREW, "it threw " + Words.of(e));
                }
              });
      if (closed instanceof Outcome.Fault<String>(FailureKind kind, String message)) {
        LOG.warn("{} could not be closed properly: {}", declared.extensionId(), message);
      }
    }
    workroom.close();
  }

  /**
   * An outcome, and whether it leads to quarantine.
   *
   * @param outcome of the call
   * @param lastStraw whether the breaker opened once too often
   */
  record Judged<R>(Outcome<R> outcome, boolean lastStraw) {}
}
