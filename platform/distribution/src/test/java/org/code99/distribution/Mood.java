package org.code99.distribution;

import java.util.List;

/**
 * Sentences that bear on contact.
 *
 * @param says law, death, harm, gone, left, wait or hostile
 */
record Mood(String says, List<String> sentences) {
  static List<Mood> all() {
    return List.of(
        new Mood(
            "law",
            List.of(
                "They took us to court over the broken press.",
                "Their solicitor asks us to write to him only.",
                "Der Fall liegt beim Landgericht, Klage ist eingereicht.",
                "Sie haben sich bei der Datenschutzbehörde beschwert.")),
        new Mood(
            "death",
            List.of(
                "The founder passed away before Easter.", "Die Inhaberin ist im Mai verstorben.")),
        new Mood(
            "harm",
            List.of(
                "A fitter was injured when our ladder gave way.",
                "Bei der Montage gab es einen Arbeitsunfall.",
                "The family is in mourning since the winter.")),
        new Mood(
            "gone",
            List.of(
                "The firm has ceased trading for good.",
                "Insolvenz im Herbst angemeldet.",
                "The company relocated to another country.")),
        new Mood(
            "left",
            List.of(
                "Our buyer has left the company.",
                "Die Einkäuferin ist im Ruhestand, Ansprechpartner gewechselt.")),
        new Mood(
            "wait",
            List.of("Please do not contact them before Q3.", "Bitte nicht vor Q3 anrufen.")),
        new Mood(
            "hostile", List.of("Never again, he shouted.", "Redet überall schlecht über uns.")));
  }
}
