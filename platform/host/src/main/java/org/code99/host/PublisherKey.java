package org.code99.host;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public key of somebody who publishes plugins.
 *
 * @param base64 an Ed25519 key as SubjectPublicKeyInfo, in base64
 */
public record PublisherKey(String base64) {
  private static final String PEM = "PUBLIC KEY";
  private static final String NO_KEY = "it is no public key of Ed25519";

  /**
   * Checks that it is a key.
   *
   * @throws IllegalArgumentException when it is none
   */
  public PublisherKey {
    read(base64);
  }

  static PublisherKey of(PublicKey key) {
    return new PublisherKey(Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  /**
   * The key in a text: PEM as openssl writes it, or one line of base64.
   *
   * @throws IllegalArgumentException when there is none in it
   */
  public static PublisherKey in(String text) {
    return new PublisherKey(
        Pem.read(text, PEM).map(Base64.getEncoder()::encodeToString).orElseGet(text::strip));
  }

  /** As openssl reads it. */
  public String pem() {
    return Pem.write(PEM, Base64.getDecoder().decode(base64));
  }

  /** What people compare: the SHA-256 of the key, in 64 hexadecimals. */
  public String fingerprint() {
    return Sha256.of(Base64.getDecoder().decode(base64));
  }

  PublicKey key() {
    return read(base64);
  }

  private static PublicKey read(String base64) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(NO_KEY, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(NO_KEY + ": " + e.getMessage(), e);
    }
  }
}
