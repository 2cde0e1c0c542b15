package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.code99.api.ScoringStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: whose jar it is, is known before any of its code runs")
class TrustTest {
  private static final String ID = "com.example.guest";
  private static final long SEED = 99;

  @TempDir Path folder;
  private PluginHost host;
  private Bench bench;
  private Path jar;
  private SigningKey key;

  @BeforeEach
  void open() throws IOException, GeneralSecurityException {
    host = PluginHost.open(HostSettings.of(folder.resolve("shelf")));
    host.trust(TrustBook.ofNobody());
    bench = new Bench(host);
    jar = PluginJar.polite(ID, "1.0.0", 7).in(folder);
    key = SigningKey.create(folder.resolve("publisher.key"), new SecureRandom());
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  @DisplayName("what nobody signed is installed and does not run, and says who can change that")
  void untrusted() {
    String reason =
        "it is signed by nobody: an admin accepts this very jar, or trusts its publisher, before it"
            + " runs";
    Bench.done(host.install(jar));
    assertEquals(List.of("rejected: " + reason), Bench.refused(host.enable(ID)));
    assertEquals(new PluginState.Rejected(List.of(reason)), bench.state(ID));
    assertEquals(List.of(), host.offers(ScoringStrategy.class));
    assertTrue(verdict().accepting(), "somebody's word for these bytes is enough");
  }

  @Test
  @DisplayName("a jar signed by a publisher whom the house trusts runs; by a stranger it does not")
  void trusted() throws IOException, GeneralSecurityException {
    sign("Example Ltd");
    Bench.done(host.install(jar));
    assertEquals(TrustLevel.UNTRUSTED, verdict().level());
    assertEquals(
        "signed by somebody who calls themselves Example Ltd, whom this house does not know",
        verdict().words());
    Bench.refused(host.enable(ID));

    host.trust(publishers("Example of Bonn"));
    assertEquals(TrustLevel.TRUSTED, verdict().level());
    assertEquals("signed by Example of Bonn, whom this house trusts", verdict().words());
    Bench.done(host.enable(ID));
    assertEquals(7, bench.points(Bench.ref(ID)));
  }

  @Test
  @DisplayName("one flipped bit anywhere in the jar is refused, and nothing of it is kept")
  void flipped() throws IOException, GeneralSecurityException {
    sign("Example Ltd");
    host.trust(publishers("Example Ltd"));
    byte[] sound = Files.readAllBytes(jar);
    Random random = new Random(SEED);
    JarSignature signature = JarSignature.in(Files.readString(JarSignature.beside(jar))).get();
    for (int i = 0; i < 200; i++) {
      byte[] flipped = sound.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      assertFalse(signature.fits(flipped), "seed " + SEED + ", flip " + i);
    }
    byte[] flipped = sound.clone();
    flipped[timeOfFirstEntry()] ^= 1; // it opens as before
    Files.write(jar, flipped);
    String sentence =
        "its signature does not fit it: the jar or the signature was changed after it was signed;"
            + " get both again from whoever made it";
    assertEquals(List.of(sentence), Bench.refused(host.install(jar)));
    assertEquals(List.of(sentence), host.inspect(jar).problems());
    assertEquals(List.of(), host.plugins());
    try (var kept = Files.list(folder.resolve("shelf"))) {
      assertEquals(List.of(), kept.toList());
    }
  }

  @Test
  @DisplayName(
      "a signature of another key in the publisher's name, and one that is none, are refused")
  void forged() throws IOException, GeneralSecurityException {
    SigningKey other = SigningKey.create(folder.resolve("other.key"), new SecureRandom());
    String theirs = other.sign(jar, "Example Ltd").text();
    Files.writeString(
        JarSignature.beside(jar),
        theirs.replaceFirst("Key: .*", "Key: " + key.publisher().base64()));
    host.trust(publishers("Example Ltd"));
    assertTrue(
        Bench.refused(host.install(jar)).getFirst().startsWith("its signature does not fit it"));

    Files.writeString(JarSignature.beside(jar), "signed, honestly");
    assertEquals(
        List.of("its signature com.example.guest-1.0.0.jar.sig cannot be read: sign the jar again"),
        Bench.refused(host.install(jar)));
  }

  @Test
  @DisplayName("what somebody accepted by its SHA-256 runs, and no other bytes do")
  void pinned() throws IOException {
    Bench.done(host.install(jar));
    host.trust(pins(Map.of(Sha256.of(jar), "Bea: we wrote it")));
    assertEquals(TrustLevel.PINNED, verdict().level());
    Bench.done(host.enable(ID));

    Path next = PluginJar.polite(ID, "1.0.1", 8).in(folder);
    Bench.refused(host.upgrade(next));
    assertEquals(7, bench.points(Bench.ref(ID)));
  }

  @Test
  @DisplayName("built in is what the program's list names, not what was dropped beside it")
  void builtIn() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Path bundled = PluginJar.polite("com.example.bundled", "1.0.0", 1).in(plugins);
    PluginJar.polite("com.example.dropped", "1.0.0", 1).in(plugins);
    Files.writeString(
        plugins.resolve(TrustBook.LIST), Sha256.of(bundled) + " *" + bundled.getFileName() + "\n");
    host.trust(TrustBook.ofProgram(plugins));
    assertEquals(List.of(true, false), host.openAll(plugins).stream().map(Change::done).toList());
    assertEquals(TrustLevel.BUILT_IN, host.verdict(Sha256.of(bundled)).level());
  }

  @Test
  @DisplayName("for a folder that whoever opens the house names, they answer themselves")
  void vouched() {
    host.trust(TrustBook.ofNobody().vouchingFor(List.of(folder)));
    Bench.done(host.install(jar));
    Bench.done(host.enable(ID));
    assertEquals(TrustLevel.PINNED, verdict().level());
    assertEquals("from a folder for which whoever runs the house answers", verdict().words());
  }

  @Test
  @DisplayName("a revoked jar is closed at once and does not open again, with the reason in words")
  void revokedJar() throws IOException {
    host.trust(pins(Map.of(Sha256.of(jar), "Bea: we wrote it")));
    bench.opened(jar);
    assertEquals(7, bench.points(Bench.ref(ID)));

    host.trust(
        TrustBook.ofNobody()
            .saying(
                Map.of(),
                Map.of(Sha256.of(jar), "Bea: we wrote it"),
                Map.of(Sha256.of(jar), "Bea: it writes to the wrong people"),
                Map.of(),
                Map.of()));
    String reason = "it was revoked by Bea: it writes to the wrong people";
    assertEquals(new PluginState.Rejected(List.of(reason)), bench.state(ID));
    assertEquals(FailureKind.ABSENT, bench.failure(Bench.ref(ID), "a").kind());
    assertEquals(List.of("rejected: " + reason), Bench.refused(host.enable(ID)));
    assertEquals(0, host.lingeringLoaders());

    host.trust(pins(Map.of(Sha256.of(jar), "Bea: it was another one")));
    assertEquals(new PluginState.Installed(), bench.state(ID));
    Bench.done(host.enable(ID));
  }

  @Test
  @DisplayName("a revoked key closes every jar that it signed")
  void revokedKey() throws IOException, GeneralSecurityException {
    sign("Example Ltd");
    host.trust(publishers("Example Ltd"));
    bench.opened(jar);
    host.trust(
        TrustBook.ofNobody()
            .saying(
                Map.of(),
                Map.of(Sha256.of(jar), "Bea: we wrote it"),
                Map.of(),
                Map.of(key.publisher().fingerprint(), "Bea: it was stolen"),
                Map.of()));
    assertEquals(
        new PluginState.Rejected(
            List.of("the key that signed it was revoked by Bea: it was stolen")),
        bench.state(ID));
    assertFalse(verdict().accepting(), "no word for the bytes heals a stolen key");
  }

  @Test
  @DisplayName("a key is a file of openssl's form that only its owner reads, and is read again")
  void keyFile() throws IOException, GeneralSecurityException {
    Path file = folder.resolve("publisher.key");
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    assertTrue(Files.readString(file).startsWith("-----BEGIN PRIVATE KEY-----\n"));
    assertEquals(key.publisher(), SigningKey.read(file).publisher());
    assertEquals(key.publisher(), PublisherKey.in(key.publisher().pem()));
    assertEquals(64, key.publisher().fingerprint().length());
    assertThrows(
        IllegalArgumentException.class,
        () -> SigningKey.read(Files.writeString(folder.resolve("letter.key"), "Dear key")));
    assertThrows(IllegalArgumentException.class, () -> PublisherKey.in("Dear key"));
  }

  /** Where the first entry's header tells the time, which nobody reads. */
  private static int timeOfFirstEntry() {
    return 10;
  }

  private void sign(String name) throws IOException, GeneralSecurityException {
    Files.writeString(JarSignature.beside(jar), key.sign(jar, name).text());
  }

  private Verdict verdict() {
    return host.verdict(host.plugins().getFirst().sha256());
  }

  private TrustBook publishers(String name) {
    return TrustBook.ofNobody()
        .saying(
            Map.of(key.publisher().fingerprint(), name), Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static TrustBook pins(Map<String, String> pins) {
    return TrustBook.ofNobody().saying(Map.of(), pins, Map.of(), Map.of(), Map.of());
  }
}
