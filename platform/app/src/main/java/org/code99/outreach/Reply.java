package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * A human answer to what we sent.
 *
 * @param file whose people answered
 * @param medium by which, such as {@code email} or {@code phone}
 * @param on the business day on which it came
 * @param words what they said; may be empty
 */
public record Reply(UUID file, Medium medium, LocalDate on, String words) {
  private static final int LONGEST = 10_000;

  /**
   * Strips the words.
   *
   * @throws Refused when they are too long
   */
  public Reply {
    words = words.strip();
    List<Fault> faults = new ArrayList<>();
    if (words.length() > LONGEST) {
      faults.add(
          Fault.at(
              "words", "%d letters are too many: keep what matters.".formatted(words.length())));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}
