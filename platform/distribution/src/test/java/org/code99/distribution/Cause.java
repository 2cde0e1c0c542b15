package org.code99.distribution;

import java.util.List;

/** Why a customer left: the code of the source, empty where nobody knows, and what was noted. */
record Cause(String code, List<String> sentences) {
  static List<Cause> all() {
    return List.of(
        new Cause(
            "DELIVERY",
            List.of(
                "The pallets came eleven days after the promised Monday.",
                "Die zugesagte Lieferung kam erst nach dem Messetermin an.",
                "Les palettes sont arrivées bien après la date promise.")),
        new Cause(
            "BILLING",
            List.of(
                "Every second invoice of that year had to be written anew.",
                "Die Rechnung stimmte auch beim dritten Versuch noch nicht.")),
        new Cause(
            "NEGLECT",
            List.of(
                "From spring to autumn not one of us looked in there.",
                "Seit dem Frühjahr hat sich bei ihnen keiner mehr gemeldet.")),
        new Cause(
            "SERVICE",
            List.of(
                "The complaint lay on our desk until they stopped asking.",
                "La réclamation est restée sans réponse pendant tout l'été.")),
        new Cause("QUALITY", List.of("Half of the second batch went straight into the scrap bin.")),
        new Cause("PRICE", List.of("They did not follow our price increase of last January.")),
        new Cause("COMPETITOR", List.of("A house down the road gives them a better web shop now.")),
        new Cause("", List.of("", "?", "nobody here can tell")));
  }
}
