package org.code99.host;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A generation that lives apart. It is asked one thing at a time, so that a process that is ended
 * at a deadline takes no other call along; one that ended is started again after a pause.
 */
final class InAnnex implements Home {
  private final AnnexOrder order;
  private final AnnexRule rule;
  private final Pauses pauses;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable Annex annex;

  private InAnnex(AnnexOrder order, HostSettings settings, Annex annex) {
    this.order = order;
    this.rule = settings.annex();
    this.pauses = new Pauses(rule, settings.time());
    this.annex = annex;
  }

  static InAnnex open(int number, Path shelved, Inspection inspection, HostSettings settings)
      throws CannotOpen {
    AnnexOrder order =
        new AnnexOrder(
            shelved,
            inspection.sha256(),
            inspection.pluginId(),
            number,
            settings.constructionDeadline(),
            inspection.extensions());
    return new InAnnex(order, settings, Annex.open(order, settings.annex()));
  }

  @Override
  public <P, R> Outcome<R> ask(
      String id, Class<P> point, Use<P, R> use, Check<? super R> check, Duration deadline) {
    Due due = Due.in(deadline);
    try {
      if (!turn.tryLock(due.leftNanos(), TimeUnit.NANOSECONDS)) {
        return new Outcome.Fault<>(
            FailureKind.NOT_ASKED,
            "it is busy with other calls, and this one waited "
                + deadline.toMillis()
                + " ms for its turn");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Fault<>(
          FailureKind.INTERRUPTED, "whoever asked was told to stop before it was asked");
    }
    try {
      Annex now = ready();
      R answer = use.ask(standIn(now, id, point, Due.in(deadline)));
      return Outcome.checked(answer, check.problems(answer));
    } catch (NoAnswer e) {
      mourn(e.kind() != FailureKind.INTERRUPTED);
      return e.outcome();
    } catch (RuntimeException e) {
      return new Outcome.Fault<>(FailureKind.NONSENSE, "its answer cannot be used: " + Words.of(e));
    } finally {
      turn.unlock();
    }
  }

  /** What the house talks to instead of the extension: each method is a question over the line. */
  private static <P> P standIn(Annex annex, String id, Class<P> point, Due due) {
    return point.cast(
        Proxy.newProxyInstance(
            point.getClassLoader(),
            new Class<?>[] {point},
            (self, method, values) ->
                method.getDeclaringClass() == Object.class
                    ? ofItself(self, method, values)
                    : annex.ask(Question.asked(method), id, values, due)));
  }

  @SuppressWarnings("ReferenceEquality") // a stand-in is itself and nobody else
  private static Object ofItself(Object self, Method method, Object @Nullable [] values) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(self);
      case "equals" -> values != null && self == values[0];
      default -> "an extension that runs apart";
    };
  }

  /** The process, started again if its pause is over. */
  private Annex ready() {
    mourn(true);
    Annex there = annex;
    if (there != null) {
      return there;
    }
    if (!pauses.over()) {
      throw new NoAnswer(FailureKind.NOT_ASKED, "it " + pauses.inWords());
    }
    try {
      Annex next = Annex.open(order, rule);
      annex = next;
      pauses.started();
      return next;
    } catch (CannotOpen e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new NoAnswer(FailureKind.INTERRUPTED, e.reason());
      }
      pauses.ended();
      throw new NoAnswer(FailureKind.NOT_STARTED, "it could not be started again: " + e.reason());
    }
  }

  /** Lets a process go that has ended. */
  private void mourn(boolean itsOwnFault) {
    Annex there = annex;
    if (there == null || there.alive()) {
      return;
    }
    there.end();
    annex = null;
    if (itsOwnFault) {
      pauses.ended();
    }
  }

  @Override
  public int abandoned(String id) {
    return 0;
  }

  @Override
  public int abandoned() {
    return 0;
  }

  @Override
  public String inWords() {
    Annex there = annex;
    if (there != null && there.alive()) {
      return "runs apart, process " + there.pid();
    }
    return pauses.over()
        ? "runs apart, and is started again when it is asked next"
        : pauses.inWords();
  }

  @Override
  public void rest() {
    if (turn.tryLock()) {
      try {
        Annex there = annex;
        annex = null;
        if (there != null) {
          there.end();
        }
      } finally {
        turn.unlock();
      }
    }
  }

  @Override
  public Optional<ClosedLoader> close(Duration deadline) {
    Annex there = annex;
    annex = null;
    if (there != null) {
      there.close();
    }
    return Optional.empty();
  }
}
