package org.code99.outreach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an address lacks before a postman can use it. */
final class PostalGaps {
  private PostalGaps() {}

  static List<String> of(Candidate candidate) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("street", candidate.street());
    parts.put("postal code", candidate.postalCode());
    parts.put("town", candidate.city());
    List<String> missing = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    parts.forEach((part, cell) -> {
      if (cell.isBlank()) {
        missing.add("a " + part);
      } else if (Remarks.isNoAddress(cell) || (part.equals("postal code") && hasNoFigure(cell))) {
        gaps.add(
            "the address is not complete, the %s says '%s': complete it first"
                .formatted(part, cell));
      } else {
        Remarks.onAddress(cell)
            .map(words ->
                "no piece; the %s looks as if it carries a remark: '%s'".formatted(part, words))
            .ifPresent(gaps::add);
      }
    });
    if (!missing.isEmpty()) {
      gaps.addFirst("the address lacks " + String.join(" and ", missing) + ": complete it first");
    }
    return List.copyOf(gaps);
  }

  private static boolean hasNoFigure(String code) {
    return code.codePoints().noneMatch(Character::isDigit);
  }
}
