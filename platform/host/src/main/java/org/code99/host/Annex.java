package org.code99.host;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process of its own in which one generation lives. One thread talks to it and one listens to
 * what it prints; whoever asks waits for the first of them, and ends the process when it is late.
 */
final class Annex {
  private static final Logger LOG = LoggerFactory.getLogger(Annex.class);
  private static final long FAREWELL_SECONDS = 5;

  private final AnnexOrder order;
  private final AnnexRule rule;
  private final Process process;
  private final AnnexLine line;
  private final AnnexVoice voice;
  private final Thread listener;
  private final ExecutorService porter;

  private Annex(AnnexOrder order, AnnexRule rule, Process process) {
    this.order = order;
    this.rule = rule;
    this.process = process;
    this.line = new AnnexLine(process.getInputStream(), process.getOutputStream());
    this.voice = new AnnexVoice(order.pluginId(), process.getErrorStream());
    this.listener = thread("voice", voice);
    this.porter = Executors.newSingleThreadExecutor(work -> thread("line", work));
    listener.start();
  }

  private Thread thread(String what, Runnable work) {
    return Thread.ofPlatform()
        .daemon()
        .name("plugin " + order.pluginId() + " #" + order.number() + " " + what)
        .unstarted(work);
  }

  /** Starts a process and has it open the plugin. */
  static Annex open(AnnexOrder order, AnnexRule rule) throws CannotOpen {
    Annex annex;
    try {
      annex = new Annex(order, rule, AnnexCommand.of(rule).start());
    } catch (IOException e) {
      throw new CannotOpen("no process can be started for it: " + Words.of(e));
    }
    try {
      Due due = Due.in(rule.start().plus(order.patience()));
      String refusal = annex.within(due, () -> annex.line.open(order));
      if (!refusal.isEmpty()) {
        annex.end();
        throw new CannotOpen(refusal);
      }
      return annex;
    } catch (NoAnswer e) {
      throw new CannotOpen("it was not opened in its process: " + e.getMessage());
    }
  }

  /**
   * Asks one of its extensions.
   *
   * @throws NoAnswer in words; the process has ended then unless the extension gave them itself
   */
  Object ask(Question question, String extensionId, Object[] values, Due due) {
    voice.callBegins();
    return switch (within(due, () -> line.ask(question, extensionId, values))) {
      case Outcome.Value<Object>(Object value) -> value;
      case Outcome.Fault<Object>(FailureKind kind, String message) ->
          throw new NoAnswer(kind, message);
    };
  }

  private <T> T within(Due due, Callable<T> talk) {
    Future<T> begun = porter.submit(talk);
    try {
      return begun.get(due.leftNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      end();
      throw due.missed();
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new NoAnswer(
          FailureKind.INTERRUPTED, "whoever asked was told to stop before it answered");
    } catch (ExecutionException e) {
      throw brokenOff(e);
    }
  }

  private NoAnswer brokenOff(ExecutionException broken) {
    return switch (broken.getCause()) {
      case TooLarge large ->
          new NoAnswer(
              FailureKind.NOT_ASKED,
              "what it is to be asked is too much for one call: " + large.getMessage());
      case Malformed sent -> {
        end();
        yield new NoAnswer(
            FailureKind.ENDED, "its process sent " + sent.what() + ", and was ended");
      }
      case null, default -> new NoAnswer(FailureKind.ENDED, epitaph());
    };
  }

  /** How the process ended, which it did by itself. */
  private String epitaph() {
    boolean gone = waitFor();
    end();
    if (!gone) {
      return "its process hung up, and was ended";
    }
    int status = process.exitValue();
    if (voice.lastWords().contains("OutOfMemoryError")) {
      return "its process used up its memory of " + rule.megabytes() + " MB and ended";
    }
    return status > 128
        ? "its process was ended from outside, by signal " + (status - 128)
        : "its process ended by itself, with status " + status;
  }

  private boolean waitFor() {
    try {
      boolean gone = process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
      listener.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
      return gone;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Has it close its extensions, and ends it. */
  void close() {
    try {
      within(
          Due.in(order.patience().plusSeconds(FAREWELL_SECONDS)),
          () -> {
            line.close();
            return true;
          });
    } catch (NoAnswer e) {
      LOG.warn("{} could not be closed properly: {}", order.pluginId(), e.getMessage());
    }
    end();
  }

  /** Ends the process and whatever it started, now. */
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    porter.shutdown();
    waitFor();
    for (java.io.Closeable stream :
        new java.io.Closeable[] {
          process.getOutputStream(), process.getInputStream(), process.getErrorStream()
        }) {
      Closing.quietly(stream);
    }
  }
}
