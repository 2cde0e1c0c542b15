package org.code99.web;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Money;

/** What a place of a request is to be, in words that need no Java. */
final class Expected {
  private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, OptionalInt.class);
  private static final Set<Class<?>> LARGE = Set.of(long.class, Long.class, OptionalLong.class);

  private Expected() {}

  /** What is wrong with a part of a query. */
  static Fault inQuery(String name, Type type) {
    return Fault.at(name, "The part %s of the address is to be %s.".formatted(name, words(type)));
  }

  static String words(Type type) {
    Class<?> raw = Shapes.raw(type);
    if (WHOLE.contains(raw)) {
      return "a whole number up to " + Integer.MAX_VALUE;
    }
    if (LARGE.contains(raw)) {
      return "a whole number up to " + Long.MAX_VALUE;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return "true or false";
    }
    if (raw == String.class) {
      return "a text";
    }
    if (raw == UUID.class) {
      return "an id such as 0c8b9f7e-3d55-4a6f-9a57-0f6d2b1c4e8a";
    }
    if (raw == LocalDate.class) {
      return "a date like 2026-03-31";
    }
    if (raw == Instant.class) {
      return "a moment like 2026-03-31T09:30:00Z";
    }
    if (raw == Money.class) {
      return "an amount such as {\"minorUnits\": 1999, \"currency\": \"EUR\"}";
    }
    if (raw.isEnum()) {
      return "one of " + String.join(", ", ApiSchemas.codes(raw));
    }
    return Collection.class.isAssignableFrom(raw)
        ? "a list, in square brackets"
        : "an object with its fields, in curly braces";
  }
}
