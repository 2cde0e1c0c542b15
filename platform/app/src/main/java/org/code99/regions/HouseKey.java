package org.code99.regions;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The key under which secrets lie in the database: a file beside it, which no backup carries. It is
 * made when the first secret is written.
 */
@Singleton
public class HouseKey {
  /** Names the file. */
  public static final String PROPERTY = "code99.secrets-key";

  private final String file;
  private final AtomicReference<Optional<Seal>> known = new AtomicReference<>(Optional.empty());

  HouseKey(@Property(name = PROPERTY, defaultValue = "") String file) {
    this.file = file;
  }

  /** The seal of this house, if it has one. */
  Optional<Seal> present() {
    if (known.get().isEmpty() && !file.isEmpty() && Files.exists(Path.of(file))) {
      known.set(Optional.of(read(Path.of(file))));
    }
    return known.get();
  }

  /** The same; made where there is none. */
  Seal needed() {
    return present()
        .orElseGet(() -> {
          make();
          return present().orElseThrow();
        });
  }

  /**
   * Complete before it has its name: of processes that start together one wins, and all read it.
   */
  private void make() {
    if (file.isEmpty()) {
      throw new IllegalStateException("no file is named for the key of secrets: " + PROPERTY);
    }
    Path place = Path.of(file).toAbsolutePath();
    try {
      Files.createDirectories(place.getParent());
      Path fresh =
          Files.createTempFile(
              place.getParent(),
              "key",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        byte[] key = new byte[Seal.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
        Files.createLink(place, fresh);
      } catch (FileAlreadyExistsException e) {
        // another process was quicker, and its key holds
      } finally {
        Files.delete(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the key of secrets cannot be kept in " + place, e);
    }
  }

  private static Seal read(Path place) {
    try {
      return new Seal(Base64.getDecoder().decode(Files.readString(place).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of secrets in " + place + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          place + " holds no key of secrets: put the right file back, or take this one away", e);
    }
  }
}
