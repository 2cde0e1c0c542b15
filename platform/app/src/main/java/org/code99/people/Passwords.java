package org.code99.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id as OWASP asks for at least: 19 MiB, two passes, one lane. What RFC 9106 recommends is
 * dearer than a sign-in on a small machine may be.
 */
final class Passwords {
  private static final int KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int LENGTH = 32;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** What is wrong with a new password; nothing when it will do. */
  static List<String> faults(String password, String userName) {
    if (password.length() < SHORTEST) {
      return List.of(
          "A password has at least " + SHORTEST + " characters: a short sentence is easy to keep.");
    }
    if (password.length() > LONGEST) {
      return List.of("A password has at most " + LONGEST + " characters.");
    }
    if (password.toLowerCase(Locale.ROOT).contains(userName)) {
      return List.of("The password contains the user name: choose something else.");
    }
    if (password.chars().distinct().count() < 5) {
      return List.of("The password repeats too few characters: choose a short sentence.");
    }
    return List.of();
  }

  /** The hash in PHC form. */
  static String hash(String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            KIB,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(derive(password, salt, KIB, PASSES, LANES)));
  }

  /**
   * Whether a password is the one of a hash. Without a hash it takes the same time and is wrong:
   * who asks does not learn whether there is such a user.
   */
  static boolean matches(String password, Optional<String> hash) {
    String[] parts = hash.filter(h -> !h.isEmpty()).orElseGet(() -> Unknown.HASH).split("\\$", -1);
    String[] costs = parts[3].split("[=,]", -1);
    byte[] expected = Base64.getDecoder().decode(parts[5]);
    byte[] derived =
        derive(
            password,
            Base64.getDecoder().decode(parts[4]),
            Integer.parseInt(costs[1]),
            Integer.parseInt(costs[3]),
            Integer.parseInt(costs[5]));
    return MessageDigest.isEqual(expected, derived) && hash.isPresent();
  }

  private static byte[] derive(String password, byte[] salt, int kib, int passes, int lanes) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] derived = new byte[LENGTH];
    argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
    return derived;
  }

  /** Something to compare with where there is no user. */
  private static final class Unknown {
    static final String HASH = hash(Secrets.token());
  }
}
