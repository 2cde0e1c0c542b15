package org.code99.outreach;

import java.util.HexFormat;
import java.util.List;
import org.code99.drawers.Fingerprint;
import org.code99.drawers.Spelling;
import org.code99.drawers.Traits;

/**
 * Who a piece goes to, the same under every account number: the mailbox, else the telephone, else
 * the company's name and door. Only a fingerprint is kept.
 */
final class PersonKey {
  private PersonKey() {}

  static String of(Candidate candidate, String home) {
    Traits traits = candidate.traits(home);
    List<String> doors = traits.door().listedAs();
    String known =
        traits
            .mailbox()
            .map(box -> "mailbox|" + box)
            .or(() -> traits.telephone().map(number -> "telephone|" + number))
            .orElseGet(() ->
                doors.isEmpty()
                    ? "file|" + candidate.file()
                    : "door|" + doors.getFirst() + "|" + Spelling.firstWord(candidate.company()));
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(Fingerprint.of(known, 1)) + hex.toHexDigits(Fingerprint.of(known, 2));
  }
}
