package org.code99.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms as a program tells them, whatever is wrong with them. */
final class ToldTerms {
  private ToldTerms() {}

  static Terms of(@Nullable String title, @Nullable String text, @Nullable List<DutyOrder> duties) {
    return new Terms(
        title == null ? "" : title.strip(),
        text == null ? "" : text.strip(),
        duties == null ? List.of() : duties.stream().map(DutyOrder::duty).toList());
  }
}
