package org.code99.database;

import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The reason at the bottom of a failure, on one line. */
final class Reason {

  private Reason() {}

  static String of(Throwable failure) {
    Throwable bottom =
        Stream.iterate(failure, Throwable::getCause)
            .takeWhile(cause -> cause != null)
            .reduce(failure, (above, below) -> below);
    return unsecret(words(bottom)).replaceAll("\\s+", " ").strip();
  }

  /** An address that is told back names nobody's password. */
  static String unsecret(String words) {
    return words
        .replaceAll("(?i)(password=)[^&\\s]*", "$1...")
        .replaceAll("//[^/@\\s]*@", "//...@");
  }

  private static String words(Throwable bottom) {
    if (bottom instanceof PSQLException told) {
      ServerErrorMessage byServer = told.getServerErrorMessage();
      if (byServer != null && byServer.getMessage() != null) {
        return byServer.getMessage();
      }
    }
    return Optional.ofNullable(bottom.getMessage()).orElse(bottom.getClass().getSimpleName());
  }
}
