package org.code99.host;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature that lies beside its jar, as {@code x.jar.sig}. It signs the bytes of the jar and
 * nothing else: what the publisher is called in it is what they call themselves.
 *
 * @param name what the publisher calls itself
 * @param key with which it was made
 * @param base64 the signature, in base64
 */
public record JarSignature(String name, PublisherKey key, String base64) {
  private static final String SUFFIX = ".sig";
  private static final int LONGEST = 200;
  private static final Pattern FORM =
      Pattern.compile(
          "Code99-Signature: 1\\R"
              + "Publisher: (?<name>\\S.{0,199})\\R"
              + "Key: (?<key>[A-Za-z0-9+/=]{1,200})\\R"
              + "Signature: (?<signature>[A-Za-z0-9+/=]{1,200})\\s*");

  /** Checks the name. */
  public JarSignature {
    if (name.isBlank() || name.length() > LONGEST || name.lines().count() != 1) {
      throw new IllegalArgumentException(
          "a publisher's name is one line of at most " + LONGEST + " letters");
    }
  }

  static JarSignature of(String name, PublisherKey key, byte[] signature) {
    return new JarSignature(name.strip(), key, Base64.getEncoder().encodeToString(signature));
  }

  /** Where the signature of a jar lies. */
  public static Path beside(Path jar) {
    return jar.resolveSibling(jar.getFileName() + SUFFIX);
  }

  /** Reads a signature; empty when the text is none. */
  public static Optional<JarSignature> in(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new JarSignature(
              form.group("name").strip(),
              new PublisherKey(form.group("key")),
              form.group("signature")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As it stands in its file. */
  public String text() {
    return """
    Code99-Signature: 1
    Publisher: %s
    Key: %s
    Signature: %s
    """
        .formatted(name, key.base64(), base64);
  }

  /** Whether it was made with its key over exactly these bytes. */
  public boolean fits(byte[] jar) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key.key());
      signature.update(jar);
      return signature.verify(Base64.getDecoder().decode(base64));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // no signature at all: of another length, or no base64
    }
  }
}
