package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** The key with which a publisher signs. Its file is theirs alone. */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PEM = "PRIVATE KEY";

  private final PrivateKey secret;
  private final PublisherKey publisher;

  private SigningKey(PrivateKey secret, PublisherKey publisher) {
    this.secret = secret;
    this.publisher = publisher;
  }

  /**
   * Makes a key and writes it to a file that only its owner reads, as PKCS#8 in PEM.
   *
   * @throws IOException when the file is there already, or cannot be written
   */
  public static SigningKey create(Path file, SecureRandom random)
      throws IOException, GeneralSecurityException {
    KeyPair pair = pair(random);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, Pem.write(PEM, pair.getPrivate().getEncoded()), StandardOpenOption.WRITE);
    return new SigningKey(pair.getPrivate(), PublisherKey.of(pair.getPublic()));
  }

  /**
   * Reads a key in PEM, ours or one of openssl's.
   *
   * @throws IllegalArgumentException when the file holds none, in a sentence
   */
  public static SigningKey read(Path file) throws IOException {
    try {
      byte[] der =
          Pem.read(Files.readString(file), PEM)
              .orElseThrow(() -> new IllegalArgumentException(noKey(file)));
      PrivateKey secret =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
      byte[] seed =
          ((EdECPrivateKey) secret)
              .getBytes()
              .orElseThrow(() -> new IllegalArgumentException(noKey(file)));
      // a public key follows from the private one, and the JDK reckons it nowhere else than here
      return new SigningKey(secret, PublisherKey.of(pair(new Seed(seed)).getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(noKey(file), e);
    }
  }

  private static String noKey(Path file) {
    return file + " holds no private key of Ed25519 in PEM (PKCS#8)";
  }

  private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, random);
    return generator.generateKeyPair();
  }

  /** Whom it signs for. */
  public PublisherKey publisher() {
    return publisher;
  }

  /**
   * Signs the exact bytes of a jar.
   *
   * @param name what the publisher calls itself
   * @throws IllegalArgumentException when the name has no letters, or several lines
   */
  public JarSignature sign(Path jar, String name) throws IOException, GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(secret);
    byte[] bytes = Files.readAllBytes(jar);
    signature.update(bytes);
    JarSignature made = JarSignature.of(name, publisher, signature.sign());
    if (!made.fits(bytes)) {
      throw new IllegalStateException("this JDK does not verify what it signs");
    }
    return made;
  }

  /** Gives the generator the seed that it made the key from. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
