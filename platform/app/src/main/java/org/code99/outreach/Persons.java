package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.drawers.Fingerprint;
import org.code99.drawers.Spelling;
import org.code99.drawers.Traits;

/**
 * Who has had a piece, across files and lists: the same mailbox, the same telephone, or the same
 * company at the same door is the same person. Fingerprints only, for a wave may have a million.
 */
final class Persons {
  private final FingerprintSet written = new FingerprintSet();
  private final FingerprintSet barred = new FingerprintSet();

  private record Mark(String trait, long fingerprint) {
    static Mark of(String trait, String key) {
      return new Mark(trait, Fingerprint.of(trait + "|" + key, 1));
    }
  }

  /** Why this person must not get another piece, if they had one or may not have any. */
  Optional<String> hadOne(Traits traits) {
    return marks(traits, traits.door().lookedUpAs()).stream()
        .flatMap(mark -> objection(mark).stream())
        .findFirst();
  }

  private Optional<String> objection(Mark mark) {
    if (barred.contains(mark.fingerprint())) {
      return Optional.of("another file with the same " + mark.trait() + " is stopped or waits");
    }
    return written.contains(mark.fingerprint())
        ? Optional.of("another file with the same " + mark.trait() + " has a piece already")
        : Optional.empty();
  }

  /** Notes that this person has one now. */
  void note(Traits traits) {
    listed(traits).forEach(mark -> written.add(mark.fingerprint()));
  }

  /** Notes that nobody writes to this person now, under whatever account number. */
  void bar(Traits traits) {
    listed(traits).forEach(mark -> barred.add(mark.fingerprint()));
  }

  private static List<Mark> listed(Traits traits) {
    return marks(traits, traits.door().listedAs());
  }

  /**
   * Behind one door a company's first word tells it from its neighbours, its legal form does not.
   */
  private static List<Mark> marks(Traits traits, List<String> doors) {
    String name = Spelling.firstWord(traits.company());
    Stream<String> atDoors =
        name.isEmpty() ? Stream.empty() : doors.stream().map(door -> door + "|" + name);
    List<Mark> marks = new ArrayList<>();
    traits.mailbox().map(key -> Mark.of("e-mail address", key)).ifPresent(marks::add);
    traits.telephone().map(key -> Mark.of("telephone number", key)).ifPresent(marks::add);
    atDoors.map(key -> Mark.of("name and door", key)).forEach(marks::add);
    return marks;
  }
}
