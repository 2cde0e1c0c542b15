package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.CodeMapping;
import org.code99.api.LossReason;

/**
 * The codes of other systems. {@code LATE_DELIVERY}, {@code late delivery} and {@code
 * Late-Delivery} are one code, and so are {@code Qualität} and {@code QUALITAET}. The catalogue's
 * own codes mean themselves.
 */
record SourceCodes(List<CodeMapping> mappings, Map<String, CodeMeaning> meanings) {
  private static final int LONGEST = 64;

  SourceCodes {
    mappings = List.copyOf(mappings);
    meanings = Map.copyOf(meanings);
  }

  /** Lines {@code reason [may-mean ...] : CODE, CODE, ...}. */
  static SourceCodes read(DataFile file, Catalogue catalogue) {
    List<CodeMapping> mappings = new ArrayList<>();
    Map<String, CodeMeaning> meanings = new HashMap<>();
    for (String line : file.lines()) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw file.fault(line, "no colon");
      }
      List<String> reasons = List.of(line.substring(0, colon).strip().split(" +", -1));
      reasons.forEach(catalogue::place);
      CodeMeaning meaning = new CodeMeaning(reasons.getFirst(), reasons.subList(1, reasons.size()));
      for (String code : line.substring(colon + 1).strip().split(" *, *", -1)) {
        if (meanings.put(Folding.key(code), meaning) != null) {
          throw file.fault(line, "code '" + code + "' a second time");
        }
        mappings.add(CodeMapping.of(code, meaning.reason()));
      }
    }
    for (LossReason reason : catalogue.reasons()) {
      meanings.putIfAbsent(Folding.key(reason.code()), new CodeMeaning(reason.code(), List.of()));
    }
    return new SourceCodes(mappings, meanings);
  }

  Optional<CodeMeaning> meaning(String code) {
    if (code.isBlank() || code.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable(meanings.get(Folding.key(code)));
  }
}
