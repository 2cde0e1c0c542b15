package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/**
 * A human answer to what we sent.
 *
 * @param file whose people answered
 * @param medium by which: {@code email}, {@code phone}, {@code post} or {@code visit}
 * @param on the business day on which it came
 * @param words what they said; may be empty
 */
public record Reply(UUID file, String medium, LocalDate on, String words) {
  private static final int LONGEST = 10_000;
  private static final List<String> MEDIA = List.of("email", "phone", "post", "visit");

  /**
   * Strips the words.
   *
   * @throws Refused when they are too long, or the medium is none of the four
   */
  public Reply {
    words = words.strip();
    List<Fault> faults = faults(medium, words);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  /**
   * The answer that a program tells.
   *
   * @throws Refused with everything that is wrong with it
   */
  static Reply told(
      Optional<UUID> file,
      Optional<String> medium,
      Optional<LocalDate> day,
      Optional<String> words,
      LocalDate today) {
    LocalDate on = day.orElse(today);
    String by = medium.orElse("email");
    String said = words.orElse("").strip();
    List<Fault> faults = new ArrayList<>();
    if (file.isEmpty()) {
      faults.add(Fault.at("file", "Whose answer is it? Name the file."));
    }
    faults.addAll(faults(by, said));
    Sound.past("on", on, today).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return new Reply(file.orElseThrow(), by, on, said);
  }

  private static List<Fault> faults(String medium, String words) {
    List<Fault> faults = new ArrayList<>();
    if (words.length() > LONGEST) {
      faults.add(
          Fault.at(
              "words", "%d letters are too many: keep what matters.".formatted(words.length())));
    }
    if (!MEDIA.contains(medium)) {
      faults.add(
          Fault.at("medium", "An answer comes by one of %s.".formatted(String.join(", ", MEDIA))));
    }
    return List.copyOf(faults);
  }
}
