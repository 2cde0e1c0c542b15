package org.code99.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at the signature of a jar when it comes in, and says before each opening whether its code
 * may run. A jar is known by its SHA-256 afterwards: the bytes that are opened are those that were
 * looked at.
 */
final class TrustGate {
  private static final long LARGEST = 4096;

  private final Map<String, JarSignature> signatures = new ConcurrentHashMap<>();
  private final Set<String> vouched = ConcurrentHashMap.newKeySet();
  private volatile TrustBook book = TrustBook.ofWhoeverOpens();

  TrustBook book() {
    return book;
  }

  void follow(TrustBook newest) {
    book = newest;
  }

  /**
   * Looks at the signature beside a jar.
   *
   * @param source where the jar came from
   * @param copy the bytes that were inspected
   * @return the same inspection; with one more problem when the signature does not fit
   */
  Inspection received(Inspection inspection, Path source, Path copy) {
    if (!inspection.acceptable()) {
      return inspection;
    }
    try {
      Path beside = JarSignature.beside(source);
      if (Files.isRegularFile(beside)) {
        Optional<JarSignature> signature = read(beside);
        if (signature.isEmpty()) {
          return inspection.but(
              "its signature " + beside.getFileName() + " cannot be read: sign the jar again");
        }
        if (!signature.get().fits(Files.readAllBytes(copy))) {
          return inspection.but(
              "its signature does not fit it: the jar or the signature was changed after it was"
                  + " signed; get both again from whoever made it");
        }
        signatures.put(inspection.sha256(), signature.get());
      }
    } catch (IOException e) {
      return inspection.but("its signature cannot be read: " + e);
    }
    if (book.vouched().stream().anyMatch(source.toAbsolutePath().normalize()::startsWith)) {
      vouched.add(inspection.sha256());
    }
    return inspection;
  }

  private static Optional<JarSignature> read(Path file) throws IOException {
    return Files.size(file) > LARGEST
        ? Optional.empty()
        : JarSignature.in(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  Verdict verdict(String sha256) {
    return book.on(sha256, signature(sha256), vouched.contains(sha256));
  }

  Optional<JarSignature> signature(String sha256) {
    return Optional.ofNullable(signatures.get(sha256));
  }
}
