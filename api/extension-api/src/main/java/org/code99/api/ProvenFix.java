package org.code99.api;

import java.time.LocalDate;

/**
 * Something that drove customers away and is fixed, with evidence.
 *
 * @param id the reference of a {@link BlockKind#FIX} block that claims it
 * @param reasonCode the mistake that it mends
 * @param text what changed, one sentence in the language of the brief, as the company approved it
 * @param fixedOn since when
 */
public record ProvenFix(String id, String reasonCode, String text, LocalDate fixedOn) {
  /** Checks that it says something. */
  public ProvenFix {
    Checks.text("the id of a fix", id);
    Checks.code("loss reason", reasonCode);
    Checks.text("the text of a fix", text);
  }
}
