package org.code99.protection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person rules about the flags of one kind on a file.
 *
 * @param by who decides
 * @param byLegal whether they have the role Legal
 * @param second a second person who agrees; needed, with Legal, to lift an open stop
 * @param on the day; for {@link Ruling#CLOSED} the day on which it was closed
 * @param why in words, for whoever asks later
 */
public record Decision(
    UUID file,
    Kind kind,
    Ruling ruling,
    String by,
    boolean byLegal,
    Optional<String> second,
    LocalDate on,
    String why) {

  /** What a suspicion turns out to be. */
  public enum Ruling {
    /** There is nothing, or no longer. */
    NONE,
    /** There was something; it is over. Never a fun approach. */
    CLOSED,
    /** It is so: nothing goes out until Legal and a second person lift it. */
    OPEN
  }

  /** A manager's own decision. */
  public static Decision of(
      UUID file, Kind kind, Ruling ruling, String by, LocalDate on, String why) {
    return new Decision(file, kind, ruling, by, false, Optional.empty(), on, why);
  }

  /** The lifting of an open stop, by Legal and a second person. */
  public static Decision lift(
      UUID file, Kind kind, Ruling ruling, String legal, String second, LocalDate on, String why) {
    return new Decision(file, kind, ruling, legal, true, Optional.of(second), on, why);
  }
}
