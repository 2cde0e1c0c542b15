package org.code99.outreach;

import java.util.Optional;
import org.code99.drawers.Acquaintances;
import org.code99.drawers.Traits;

/** Who has had a piece, and who must not have one, across files and lists. */
final class Persons {
  private final Acquaintances written = new Acquaintances();
  private final Acquaintances barred = new Acquaintances();

  /** Why this person must not get another piece, if they had one or may not have any. */
  Optional<String> hadOne(Traits traits) {
    return barred
        .trait(traits)
        .map(trait -> "another file with the same " + trait + " is stopped or waits")
        .or(() ->
            written
                .trait(traits)
                .map(trait -> "another file with the same " + trait + " has a piece already"));
  }

  /** Notes that this person has one now. */
  void note(Traits traits) {
    written.add(traits);
  }

  /** Notes that nobody writes to this person now, under whatever account number. */
  void bar(Traits traits) {
    barred.add(traits);
  }
}
