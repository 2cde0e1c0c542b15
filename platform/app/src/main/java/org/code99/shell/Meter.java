package org.code99.shell;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far the work is: one bar at a time on a terminal, nothing elsewhere. */
final class Meter implements AutoCloseable {
  private final boolean shown;
  private @Nullable ProgressBar bar;

  private Meter(boolean shown) {
    this.shown = shown;
  }

  static Meter onTerminal() {
    return new Meter(Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  /** Begins another part of the work; a size of -1 is not known yet. */
  void begin(String part, long size) {
    end();
    if (shown) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(part)
              .setInitialMax(size)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }
  }

  /** How far this part is. */
  void at(long done, long size) {
    ProgressBar current = bar;
    if (current != null) {
      if (size >= 0) {
        current.maxHint(size);
      }
      current.stepTo(done);
    }
  }

  @Override
  public void close() {
    end();
  }

  /** Takes the bar away. */
  void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
