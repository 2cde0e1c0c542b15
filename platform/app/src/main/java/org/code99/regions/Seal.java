package org.code99.regions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with AES-256-GCM: {@code 1.<key>.<nonce and cipher text in Base64>}. What belongs to
 * a text is bound to it, so that a sealed text opens in its own place only.
 */
final class Seal {
  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String FORM = "1";

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final String keyId;

  Seal(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.keyId = id(key);
  }

  String close(String text, String belongsTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] closed;
    try {
      closed =
          cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
    byte[] whole = ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    return String.join(".", FORM, keyId, Base64.getEncoder().encodeToString(whole));
  }

  /** The text; nothing where another key closed it, or it was moved or changed since. */
  Optional<String> open(String sealed, String belongsTo) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(FORM) || !parts[1].equals(keyId)) {
      return Optional.empty();
    }
    try {
      ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
      if (whole.remaining() < NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      whole.get(nonce);
      byte[] closed = new byte[whole.remaining()];
      whole.get(closed);
      return Optional.of(
          new String(
              cipher(Cipher.DECRYPT_MODE, nonce, belongsTo).doFinal(closed),
              StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Tells keys apart, and nothing of the key. */
  private static String id(byte[] key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Seal[" + keyId + "]";
  }
}
