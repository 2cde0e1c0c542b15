package org.code99.shelf;

import java.util.List;

/**
 * How the guard goes about plugins, and how they are.
 *
 * @param deadlines for the calls of each point, and for what is asked of settings
 * @param megabytes for each plugin that runs apart
 * @param standardMegabytes what that is where nobody said anything
 * @param plugins in the process that answers
 */
record GuardView(
    List<Deadline> deadlines, int megabytes, int standardMegabytes, List<Patient> plugins) {
  /** Copies. */
  public GuardView {
    deadlines = List.copyOf(deadlines);
    plugins = List.copyOf(plugins);
  }

  /**
   * How long one call may take.
   *
   * @param point the simple name of the point, or of what stands beside it
   * @param standard what it is where nobody said anything
   */
  public record Deadline(String point, long seconds, long standard) {
    /** What people read of the point. */
    public String words() {
      return switch (point) {
        case "LossReasonTaxonomy" -> "Reasons";
        case "ScoringStrategy" -> "Order of files";
        case "OutreachApproach" -> "Approach";
        case "OutreachChannel" -> "Channel, a batch";
        case "CommissionCalculator" -> "Commission";
        case "ChangeSignalSource" -> "Signals";
        case "SettingsCheck" -> "Check of settings";
        case "SettingsRules" -> "Rules of settings";
        default -> point;
      };
    }
  }

  /**
   * A live extension.
   *
   * @param resting whether it is left alone at the moment
   * @param abandoned its threads that are past their deadline and have not ended
   * @param quarantine why its plugin is in quarantine; empty where it is not
   */
  public record Patient(
      String pluginId, String extensionId, boolean resting, int abandoned, String quarantine) {}
}
