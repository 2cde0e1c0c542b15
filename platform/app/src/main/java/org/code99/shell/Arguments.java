package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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
    program.setParameterExceptionHandler((e, arguments) -> {
      e.getCommandLine().getErr().println("code99: " + sentence(e));
      return e.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    });
  }

  /** What is wrong, what it may have been meant to be, and where help is. */
  private static String sentence(ParameterException e) {
    List<String> meant =
        e instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
    String fault = said(e).strip();
    return fault
        + (fault.endsWith(".") ? "" : ".")
        + (meant.isEmpty() ? "" : " Did you mean " + String.join(" or ", meant) + "?")
        + " See %s --help.".formatted(e.getCommandLine().getCommandSpec().qualifiedName());
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
  private static String said(ParameterException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "unusable arguments");
    return message
        .replace("option option", "option")
        .replaceFirst("Unmatched arguments? (?:at|from) index \\d+:", "There is no argument")
        .replaceAll("\\R", " ")
        .replaceFirst(
            "should be in KEY=VALUE format but was (.*)$",
            "is to be like company=Customer, not '$1'");
  }
}
