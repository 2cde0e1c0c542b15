package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.web.Fault;
import org.code99.web.Sound;

/**
 * A human answer to what we sent.
 *
 * @param file whose people answered
 * @param medium by which: {@code email}, {@code phone}, {@code post} or {@code visit}
 * @param on the business day on which it came
 * @param words what they said
 */
public record Reply(UUID file, String medium, LocalDate on, String words) {
  private static final int LONGEST = 10_000;
  private static final List<String> MEDIA = List.of("email", "phone", "post", "visit");

  /** Strips the words. */
  public Reply {
    words = words.strip();
  }

  /** What is wrong with it, all faults at once. */
  List<Fault> faults(LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (Words.sayNothing(words)) {
      faults.add(
          Fault.at(
              "words", "Write down what they said, in a few words: whoever rings them needs it."));
    }
    if (words.length() > LONGEST) {
      faults.add(
          Fault.at(
              "words", "%d letters are too many: keep what matters.".formatted(words.length())));
    }
    if (!MEDIA.contains(medium)) {
      faults.add(
          Fault.at("medium", "An answer comes by one of %s.".formatted(String.join(", ", MEDIA))));
    }
    Sound.past("on", on, today).ifPresent(faults::add);
    return List.copyOf(faults);
  }
}
