package org.code99.office;

import java.util.Optional;
import java.util.UUID;
import org.code99.people.Account;

/**
 * One of our people as a list shows them.
 *
 * @param home the name of the region they work in
 * @param active whether they get files and may sign in
 * @param account how they sign in, if they do
 * @param openFiles how many they have of those that the asker sees
 */
record PersonRow(
    UUID id,
    String name,
    String title,
    UUID homeId,
    String home,
    boolean active,
    Optional<Account> account,
    int openFiles) {
  /** Whether somebody should take their files over. */
  boolean leftFiles() {
    return !active && openFiles > 0;
  }

  /** How they stand, in words. */
  String state() {
    if (!active) {
      return openFiles > 0 ? "Left. " + openFiles + " open files wait for somebody." : "Left.";
    }
    return account
        .map(
            a -> a.waits() ? "Has not chosen a password yet." : "Signs in as " + a.userName() + ".")
        .orElse("Does not sign in.");
  }
}
