package org.code99.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.code99.api.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One extension object of this process, and its threads. */
final class HeldExtension {
  private static final Logger LOG = LoggerFactory.getLogger(HeldExtension.class);

  private final DeclaredExtension declared;
  private final Object instance;
  private final ClassLoader jar;
  private final Workroom workroom;

  private HeldExtension(
      DeclaredExtension declared, Object instance, ClassLoader jar, Workroom workroom) {
    this.declared = declared;
    this.instance = instance;
    this.jar = jar;
    this.workroom = workroom;
  }

  /**
   * Constructs the extension under guard.
   *
   * @param jar the loader of the plugin's jar: that of the class, but for a plugin of data
   */
  static HeldExtension construct(
      DeclaredExtension declared,
      Class<?> type,
      ClassLoader jar,
      PluginContext context,
      Duration deadline)
      throws CannotOpen {
    Workroom workroom = new Workroom(declared.extensionId(), jar);
    Outcome<Object> made = workroom.within(deadline, () -> newInstance(type, context));
    return switch (made) {
      case Outcome.Value<Object>(Object instance) ->
          new HeldExtension(declared, instance, jar, workroom);
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

  String id() {
    return declared.extensionId();
  }

  int abandoned() {
    return workroom.abandoned();
  }

  /** What to do with the object; it may throw whatever a plugin throws. */
  interface Asking<R> {
    R of(Object extension) throws Throwable;
  }

  <R> Outcome<R> ask(Asking<R> asking, Check<? super R> check, Duration deadline) {
    return workroom.within(deadline, () -> asked(asking, check));
  }

  @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws ends here, Errors too
  private <R> Outcome<R> asked(Asking<R> asking, Check<? super R> check) {
    try {
      return examined(asking.of(instance), check);
    } catch (Throwable thrown) {
      return new Outcome.Fault<>(FailureKind.THREW, "it threw " + Words.of(thrown));
    }
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
      problems = Stowaways.in(copy, jar);
    } catch (NullPointerException e) {
      return new Outcome.Fault<>(FailureKind.NONSENSE, "there is a null in its answer");
    } catch (ReflectiveOperationException e) {
      return new Outcome.Fault<>(FailureKind.NONSENSE, "its answer cannot be read: " + Words.of(e));
    }
    return Outcome.checked(copy, problems.isEmpty() ? check.problems(copy) : problems);
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
        LOG.warn("{} could not be closed properly: {}", id(), message);
      }
    }
    workroom.close();
  }
}
