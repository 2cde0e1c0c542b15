package org.code99.shell;

import java.util.List;
import java.util.Map;

/** What letters may say of what is mended, and what customers answer. */
final class DemoWords {
  static final Map<String, Map<String, String>> OF_A_FIX =
      Map.of(
          "late-delivery",
          Map.of(
              "en",
                  "Every order now has one person who answers for its date, and who rings before it slips.",
              "de",
                  "Jeder Auftrag hat jetzt eine Person, die für seinen Termin einsteht und sich meldet, bevor er wackelt.",
              "fr",
                  "Chaque commande a désormais une personne qui répond de sa date et qui appelle avant qu’elle ne glisse."),
          "wrong-invoice",
          Map.of(
              "en", "Two people now read every invoice before it leaves the house.",
              "de", "Jede Rechnung lesen jetzt zwei Menschen, bevor sie das Haus verlässt.",
              "fr", "Deux personnes relisent désormais chaque facture avant son envoi."),
          "service-failure",
          Map.of(
              "en", "Every complaint is answered by a person within a day.",
              "de", "Jede Reklamation beantwortet binnen eines Tages ein Mensch.",
              "fr", "Chaque réclamation reçoit en un jour la réponse d’une personne."));

  /** What came back to the first letters. */
  static final List<String> ANSWERS =
      List.of(
          "Gern. Kommen Sie am Donnerstag, aber bitte ohne Prospekte.",
          "Dass Sie sich noch einmal melden, hätte ich nicht gedacht. Rufen Sie mich an.");

  private DemoWords() {}
}
