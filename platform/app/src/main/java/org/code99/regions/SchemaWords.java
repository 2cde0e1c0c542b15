package org.code99.regions;

import com.networknt.schema.ValidationMessage;
import java.util.Optional;

/** Says what is wrong with a setting to people who know no schema. */
final class SchemaWords {
  private SchemaWords() {}

  /** A sentence; empty where the validator's own has to do. */
  static Optional<String> of(ValidationMessage message) {
    Object[] told = message.getArguments();
    if (told == null || told.length == 0) {
      return Optional.empty();
    }
    String last = String.valueOf(told[told.length - 1]);
    return switch (String.valueOf(message.getType())) {
      case "enum" -> Optional.of("choose one of " + last.replaceAll("[\\[\\]\"]", "") + ".");
      case "type" -> Optional.of("it takes " + kind(last) + ".");
      case "maximum" -> Optional.of("it is at most " + last + ".");
      case "minimum" -> Optional.of("it is at least " + last + ".");
      case "maxLength" -> Optional.of("it has at most " + last + " letters.");
      case "minLength" -> Optional.of("it has at least " + last + " letters.");
      default -> Optional.empty();
    };
  }

  private static String kind(String type) {
    return switch (type) {
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> "a text";
    };
  }
}
