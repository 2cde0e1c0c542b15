package org.code99.protection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Whether a file may be contacted on a day.
 *
 * @param level stopped, held or free
 * @param neverFun whether a fun approach is barred, whatever the level
 * @param because the reasons in words, the gravest first; empty only for a file that nothing is
 *     known of
 */
public record Standing(UUID file, Level level, boolean neverFun, List<String> because) {

  /** How far contact is barred. */
  public enum Level {
    FREE,
    /** Contact waits for a date or for a person. */
    HELD,
    /** Nothing goes out. */
    STOPPED;

    /** As the API writes it. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Standing {
    because = List.copyOf(because);
    if (level != Level.FREE && because.isEmpty()) {
      throw new IllegalArgumentException("A file that is " + level + " needs a reason.");
    }
  }

  static Standing free(UUID file) {
    return new Standing(file, Level.FREE, false, List.of());
  }

  /** Whether contact is allowed now. */
  public boolean allowsContact() {
    return level == Level.FREE;
  }
}
