package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Arguments of the program; what is wrong with one is told in words, not in names of classes. */
final class Arguments {
  private Arguments() {}

  /**
   * Has a program and its commands read and tell their arguments so. A command that is added later
   * would not.
   */
  static void toldInWords(CommandLine program) {
    program.registerConverter(LocalDate.class, Arguments::day);
    program.registerConverter(int.class, Arguments::whole);
    program.registerConverter(long.class, Arguments::large);
    CommandLine.IParameterExceptionHandler usual = program.getParameterExceptionHandler();
    program.setParameterExceptionHandler(
        (e, arguments) -> usual.handleParseException(said(e), arguments));
  }

  /** Refuses a file for results before the work is done for nothing; an old one stays as it is. */
  static void refuseUnwritable(Path file) throws UnusableInput {
    Path absolute = file.toAbsolutePath();
    try {
      if (Files.exists(absolute)) {
        Files.newByteChannel(absolute, java.nio.file.StandardOpenOption.WRITE).close();
      } else {
        Path folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
        Files.delete(Files.createTempFile(folder, ".code99-", ".tmp"));
      }
    } catch (IOException e) {
      throw new UnusableInput(file + " cannot be written: " + Sentences.of(e));
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("it is to be a date like 2026-03-31, not '" + text + "'");
    }
  }

  private static Integer whole(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("it is to be a whole number like 5, not '" + text + "'");
    }
  }

  private static Long large(String text) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("it is to be a whole number like 99, not '" + text + "'");
    }
  }

  /** The parser names an option twice, and Java's types. */
  private static ParameterException said(ParameterException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "unusable arguments");
    String words =
        message
            .replace("option option", "option")
            .replaceFirst(
                "should be in KEY=VALUE format but was (.*)$",
                "is to be like company=Customer, not '$1'");
    return words.equals(message) ? e : new ParameterException(e.getCommandLine(), words);
  }
}
