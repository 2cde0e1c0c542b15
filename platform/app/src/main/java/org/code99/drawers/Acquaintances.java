package org.code99.drawers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People whom one knows again under any account number: the same mailbox, the same telephone, or
 * the same company at the same door is the same person. Fingerprints only, for there may be a
 * million. For one thread.
 */
public final class Acquaintances {
  private final FingerprintSet known = new FingerprintSet();

  private record Mark(String trait, long fingerprint) {
    static Mark of(String trait, String key) {
      return new Mark(trait, Fingerprint.of(trait + "|" + key, 1));
    }
  }

  /** Remembers somebody. */
  public void add(Traits traits) {
    marks(traits, traits.door().listedAs()).forEach(mark -> known.add(mark.fingerprint()));
  }

  /** By what somebody is known, such as {@code e-mail address}; nothing for a stranger. */
  public Optional<String> trait(Traits traits) {
    return marks(traits, traits.door().lookedUpAs()).stream()
        .filter(mark -> known.contains(mark.fingerprint()))
        .map(Mark::trait)
        .findFirst();
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
