package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.code99.api.Because;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeRulesTest {
  @Test
  @DisplayName("a class that uses factories and its input only passes")
  void tidyClassPasses() throws IOException {
    assertEquals(List.of(), problems(Tidy.class, true));
  }

  @Test
  @DisplayName("a constructor of an answer is found, also behind a method reference")
  void constructorsAreFound() throws IOException {
    String expected = " calls the constructor of Because: use its static factory";
    assertEquals(List.of(Constructs.class.getName() + expected), problems(Constructs.class, false));
    assertEquals(
        List.of(RefersToConstructor.class.getName() + expected),
        problems(RefersToConstructor.class, false));
  }

  @Test
  @DisplayName("all impure references are named at once, and only in pure plugins")
  void impureReferencesAreNamed() throws IOException {
    String name = Impure.class.getName();
    assertEquals(
        List.of(
            name + " calls java.lang.String.toLowerCase, which is no part of its input",
            name + " calls java.lang.System.currentTimeMillis, which is no part of its input",
            name + " calls java.time.LocalDate.now, which is no part of its input",
            name + " keeps the static field calls",
            name + " refers to java.lang.Thread, which a pure extension leaves alone"),
        problems(Impure.class, true));
    assertEquals(List.of(), problems(Impure.class, false));
  }

  private static List<String> problems(Class<?> type, boolean pure) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(type.getClassLoader()).getResourceAsStream(file)) {
      return CodeRules.problems(
          ClassFile.of().parse(Objects.requireNonNull(in).readAllBytes()), pure);
    }
  }

  static final class Tidy {
    Because because(String text) {
      try {
        return Because.of(text.toLowerCase(Locale.ROOT), 1);
      } catch (RuntimeException e) {
        return Because.of("no text", 0);
      }
    }
  }

  static final class Constructs {
    Because because() {
      return new Because("it was late", 1);
    }
  }

  static final class RefersToConstructor {
    BiFunction<String, Integer, Because> because() {
      return Because::new;
    }
  }

  @SuppressWarnings({"StringCaseLocaleUsage", "JavaTimeDefaultTimeZone", "NonFinalStaticField"})
  static final class Impure {
    private static int calls;

    String everything() {
      calls++;
      return Thread.currentThread().getName()
          + LocalDate.now()
          + System.currentTimeMillis()
          + "Calls".toLowerCase()
          + calls;
    }
  }
}
