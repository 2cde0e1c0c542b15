package org.code99.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in the house. */
public enum Role {
  /** Switches plugins and people for a company; reads every file of it. */
  ADMIN,
  /** Runs the files of their regions and those below. */
  MANAGER,
  /** Works their own files. */
  SALESPERSON,
  /** Lifts legal stops, together with a second person. */
  LEGAL,
  /** Sees their own tasks only. */
  CONTRIBUTOR,
  /** Says which company of the group may use what; reads no file of any. */
  GROUP;

  /** As it is stored and as the API writes it: {@code admin}, {@code salesperson}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a code, if there is one. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
