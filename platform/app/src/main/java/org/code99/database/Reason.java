package org.code99.database;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
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
    if (bottom instanceof FileSystemException file) {
      return String.join(
          ": ", Stream.of(file.getFile(), words(file)).filter(Objects::nonNull).toList());
    }
    if (bottom instanceof UnknownHostException host) {
      return "no machine of the name %s can be found: look for a slip in the address, or ask who runs your network"
          .formatted(host.getMessage());
    }
    if (bottom instanceof ConnectException) {
      return bottom.getMessage()
          + ": nobody answers there; is the server running, and is the port right?";
    }
    return Optional.ofNullable(bottom.getMessage()).orElse(bottom.getClass().getSimpleName());
  }

  /** The system tells some of its reasons by a name of Java only. */
  private static String words(FileSystemException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "access is denied";
      case NotDirectoryException file -> "it is not a folder";
      case FileAlreadyExistsException file -> "a file of that name is in the way";
      default -> Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
    };
  }
}
