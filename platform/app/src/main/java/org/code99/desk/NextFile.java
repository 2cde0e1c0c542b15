package org.code99.desk;

import java.util.UUID;
import org.code99.drawers.Stage;

/**
 * One of a salesperson's five: what to know of it in a sentence.
 *
 * @param gone whether the person we knew has left
 * @param attention whom to ask for instead, may be empty
 * @param reason why we lost them, in words; empty when nobody knows
 * @param read whether its owner opened the dossier
 * @param planWanted whether the house waits for a game plan
 * @param step how far the air is cleared, of 3
 */
record NextFile(
    UUID id,
    String company,
    String city,
    Stage stage,
    String contact,
    boolean gone,
    String attention,
    int incidents,
    String competitor,
    String reason,
    boolean read,
    boolean planWanted,
    int step) {

  /** What to know before anything else. */
  String sentence() {
    StringBuilder said = new StringBuilder();
    if (reason.isEmpty()) {
      said.append("Nobody wrote down why we lost them.");
    } else {
      said.append("We lost them over: ").append(lowered(reason)).append('.');
    }
    if (incidents > 1) {
      said.append(" It went wrong ").append(incidents).append(" times.");
    }
    if (!competitor.isEmpty()) {
      said.append(" They buy from ").append(competitor).append(" now.");
    }
    if (gone) {
      said.append(contact.isEmpty() ? " Our contact has left." : " " + contact + " has left.");
    }
    return said.toString();
  }

  NextFile wantingAPlan() {
    return new NextFile(
        id,
        company,
        city,
        stage,
        contact,
        gone,
        attention,
        incidents,
        competitor,
        reason,
        read,
        true,
        step);
  }

  /** The one thing to do next. */
  NextStep next() {
    return NextStep.of(id, stage, read, planWanted, gone && attention.isEmpty(), step);
  }

  private static String lowered(String words) {
    boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return name ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
