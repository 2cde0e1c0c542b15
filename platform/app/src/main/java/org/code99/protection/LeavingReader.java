package org.code99.protection;

import java.util.Optional;
import org.code99.protection.Phrase.Value;

/** Reads whether the person on file has left: "our buyer retired", or the person's own name. */
final class LeavingReader {
  private final Subjects subjects;

  LeavingReader(Lexicon lexicon) {
    this.subjects = new Subjects(lexicon);
  }

  /** What a phrase of leaving says about the contact; empty where it speaks of another person. */
  Optional<Finding> read(Hit hit, FoldedText folded, String contact) {
    Subject subject =
        switch (hit.phrase().value()) {
          case AFTER -> subjects.after(folded.after(hit.end()), contact);
          case BESIDE -> beside(hit, folded, contact);
          default -> subjects.before(folded.before(hit.start()), contact);
        };
    boolean theirs =
        hit.phrase().value() == Value.OPTIONAL
            ? subject != Subject.SOMEBODY_ELSE
            : subject == Subject.CONTACT;
    return theirs
        ? Optional.of(Finding.of(Kind.CONTACT_LEFT, folded.words(hit.start(), hit.end())))
        : Optional.empty();
  }

  private Subject beside(Hit hit, FoldedText folded, String contact) {
    Subject after = subjects.after(folded.after(hit.end()), contact);
    return after == Subject.CONTACT ? after : subjects.before(folded.before(hit.start()), contact);
  }
}
