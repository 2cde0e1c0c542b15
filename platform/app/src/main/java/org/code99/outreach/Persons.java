package org.code99.outreach;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who has had a piece in this wave, across files: the same e-mail, the same telephone, or the same
 * company at the same address is the same person.
 */
final class Persons {
  private final Set<String> seen = new HashSet<>();

  /** Whether nobody with any of this candidate's marks was here before; notes all of them. */
  boolean firstTime(Candidate candidate) {
    List<String> marks =
        Stream.of(
                mark("mail", candidate.email()),
                mark("phone", candidate.phone().replaceAll("\\D", "")),
                mark(
                    "address",
                    candidate.company() + "|" + candidate.street() + "|" + candidate.postalCode()))
            .filter(mark -> !mark.endsWith(":"))
            .toList();
    boolean first = marks.stream().noneMatch(seen::contains);
    seen.addAll(marks);
    return first;
  }

  private static String mark(String kind, String value) {
    return kind
        + ":"
        + Normalizer.normalize(value, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}|@.]", "");
  }
}
