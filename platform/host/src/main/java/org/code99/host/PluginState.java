package org.code99.host;

import java.util.List;

/** Where a plugin stands. */
public sealed interface PluginState {
  /** In a few words, for people. */
  String inWords();

  /** It lies on the shelf; nothing of it is loaded. */
  record Installed() implements PluginState {
    @Override
    public String inWords() {
      return "installed, not enabled";
    }
  }

  /**
   * It can be called.
   *
   * @param generation counts its openings, from 1
   */
  record Live(int generation) implements PluginState {
    @Override
    public String inWords() {
      return "live (generation " + generation + ")";
    }
  }

  /**
   * It takes no new calls and finishes those it has.
   *
   * @param generation that is on its way out
   */
  record Draining(int generation) implements PluginState {
    @Override
    public String inWords() {
      return "finishing its last calls (generation " + generation + ")";
    }
  }

  /**
   * It is closed, but something still holds its classes.
   *
   * @param generation that lingers
   * @param reason what to do
   */
  record Lingering(int generation, String reason) implements PluginState {
    @Override
    public String inWords() {
      return "closed, but generation " + generation + " lingers: " + reason;
    }
  }

  /**
   * It could not be opened.
   *
   * @param reasons all of them
   */
  record Rejected(List<String> reasons) implements PluginState {
    /** Copies the reasons. */
    public Rejected {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String inWords() {
      return "rejected: " + String.join("; ", reasons);
    }
  }

  /**
   * It failed so often that it is not called any more until somebody enables it again.
   *
   * @param generation that failed
   * @param reason its last failure
   */
  record Quarantined(int generation, String reason) implements PluginState {
    @Override
    public String inWords() {
      return "quarantined: " + reason;
    }
  }

  /** It is no longer installed, and nothing of it is left in memory. */
  record Gone() implements PluginState {
    @Override
    public String inWords() {
      return "removed";
    }
  }
}
