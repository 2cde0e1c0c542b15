package org.code99.drawers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a drawer is divided (S04). */
public enum DivisionRule {
  /** Everybody gets as many files, give or take one. */
  EQUAL_COUNT,
  /** Everybody gets about as much value; files of unknown value are dealt by count. */
  EQUAL_VALUE,
  /** Everybody gets the files of where they work, equally where several do. */
  TERRITORY,
  /** Everybody gets files in proportion to how many they can take, and never more. */
  CAPACITY;

  /** As the API writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
