package org.code99.drawers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A task to be made. There is one task of a kind and a source key in a company; ordering it again
 * makes none.
 *
 * @param file that it is about, if it is about one
 * @param doer who does it
 * @param kind which room orders it, and for what
 * @param sourceKey what it comes from, such as the id of a signal and of a file
 * @param sentence what to do
 * @param dueOn business day in the region
 */
public record TaskOrder(
    Optional<UUID> file,
    Doer doer,
    String kind,
    String sourceKey,
    String sentence,
    LocalDate dueOn) {
  /** Who does a task. */
  public sealed interface Doer {
    /** The file's owner; where it has none, the managers of its region. */
    record Owner() implements Doer {}

    /** The managers of the file's region; without a file, those of this one. */
    record Managers(UUID region) implements Doer {}

    /** One of our people, of any role, who works in this region. */
    record Somebody(UUID person, String name, UUID region) implements Doer {}
  }

  /** The same once more, after so many of its kind. */
  TaskOrder after(int before) {
    return new TaskOrder(file, doer, kind, sourceKey + " " + before, sentence, dueOn);
  }

  /** For the owner of a file. */
  public static TaskOrder forOwner(
      UUID file, String kind, String sourceKey, String sentence, LocalDate dueOn) {
    return new TaskOrder(Optional.of(file), new Doer.Owner(), kind, sourceKey, sentence, dueOn);
  }

  /** For the managers of the region in which a file lies. */
  public static TaskOrder forManagers(
      UUID file, UUID region, String kind, String sourceKey, String sentence, LocalDate dueOn) {
    return new TaskOrder(
        Optional.of(file), new Doer.Managers(region), kind, sourceKey, sentence, dueOn);
  }
}
