package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom and what a house trusts. Jars are named by their SHA-256, keys by their fingerprint.
 *
 * @param builtIn the jars that came with the program
 * @param vouched folders for whose jars whoever opened the house answers
 * @param publishers what the house calls the owners of the keys that it trusts
 * @param pins jars that somebody accepted, with who and why
 * @param revokedJars with who and why
 * @param revokedKeys with who and why
 * @param quarantined jars that brought a start down, with what happened
 */
public record TrustBook(
    Set<String> builtIn,
    List<Path> vouched,
    Map<String, String> publishers,
    Map<String, String> pins,
    Map<String, String> revokedJars,
    Map<String, String> revokedKeys,
    Map<String, String> quarantined) {
  /** The list that lies beside the bundled plugins, in the form of {@code sha256sum}. */
  public static final String LIST = "built-in.sha256";

  private static final TrustBook EMPTY =
      new TrustBook(Set.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies. */
  public TrustBook {
    builtIn = Set.copyOf(builtIn);
    vouched = vouched.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    publishers = Map.copyOf(publishers);
    pins = Map.copyOf(pins);
    revokedJars = Map.copyOf(revokedJars);
    revokedKeys = Map.copyOf(revokedKeys);
    quarantined = Map.copyOf(quarantined);
  }

  /** Nobody and nothing is trusted. */
  public static TrustBook ofNobody() {
    return EMPTY;
  }

  /** Whoever opens the host answers for every jar: what a host begins with. */
  public static TrustBook ofWhoeverOpens() {
    List<Path> everything = new ArrayList<>();
    FileSystems.getDefault().getRootDirectories().forEach(everything::add);
    return EMPTY.vouchingFor(everything);
  }

  /**
   * What came with the program, as the list in the folder of its plugins says.
   *
   * @param folder without a list, nothing is built in
   * @throws UncheckedIOException when the list cannot be read
   */
  public static TrustBook ofProgram(Path folder) {
    Path list = folder.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return EMPTY;
    }
    try (Stream<String> lines = Files.lines(list)) {
      return new TrustBook(
          lines
              .map(line -> line.strip().split("\\s", 2)[0])
              .filter(hash -> hash.matches("[0-9a-f]{64}"))
              .collect(Collectors.toUnmodifiableSet()),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("the list of bundled plugins " + list + " cannot be read", e);
    }
  }

  /** The same, and whoever opens the house answers for the jars of these folders. */
  public TrustBook vouchingFor(List<Path> folders) {
    return new TrustBook(builtIn, folders, publishers, pins, revokedJars, revokedKeys, quarantined);
  }

  /** The same about what is built in and vouched for, with other words of the house. */
  public TrustBook saying(
      Map<String, String> keys,
      Map<String, String> accepted,
      Map<String, String> noMoreJars,
      Map<String, String> noMoreKeys,
      Map<String, String> dangerous) {
    return new TrustBook(builtIn, vouched, keys, accepted, noMoreJars, noMoreKeys, dangerous);
  }

  /** What the house thinks of a jar whose signature, if it has one, fits. */
  Verdict on(String sha256, Optional<JarSignature> signature, boolean lyingInVouched) {
    Optional<String> key = signature.map(signed -> signed.key().fingerprint());
    Optional<String> name = key.map(publishers::get);
    TrustLevel level;
    String words;
    if (builtIn.contains(sha256)) {
      level = TrustLevel.BUILT_IN;
      words = "comes with Code 99";
    } else if (name.isPresent()) {
      level = TrustLevel.TRUSTED;
      words = "signed by " + name.get() + ", whom this house trusts";
    } else if (pins.containsKey(sha256)) {
      level = TrustLevel.PINNED;
      words = "accepted by " + pins.get(sha256);
    } else if (lyingInVouched) {
      level = TrustLevel.PINNED;
      words = "from a folder for which whoever runs the house answers";
    } else {
      level = TrustLevel.UNTRUSTED;
      words =
          signature
              .map(signed ->
                  "signed by somebody who calls themselves "
                      + signed.name()
                      + ", whom this house does not know")
              .orElse("signed by nobody");
    }
    Optional<PluginState> bar = bar(sha256, key, level, words);
    boolean beyondAccepting =
        key.filter(revokedKeys::containsKey).isPresent() || quarantined.containsKey(sha256);
    return new Verdict(level, words, bar, bar.isPresent() && !beyondAccepting);
  }

  private Optional<PluginState> bar(
      String sha256, Optional<String> key, TrustLevel level, String words) {
    Optional<String> revokedKey = key.map(revokedKeys::get);
    if (revokedJars.containsKey(sha256)) {
      return rejected("it was revoked by " + revokedJars.get(sha256));
    }
    if (revokedKey.isPresent()) {
      return rejected("the key that signed it was revoked by " + revokedKey.get());
    }
    if (quarantined.containsKey(sha256)) {
      return Optional.of(new PluginState.Quarantined(0, quarantined.get(sha256)));
    }
    return level == TrustLevel.UNTRUSTED
        ? rejected(
            "it is "
                + words
                + ": an admin accepts this very jar, or trusts its publisher, before it runs")
        : Optional.empty();
  }

  private static Optional<PluginState> rejected(String reason) {
    return Optional.of(new PluginState.Rejected(List.of(reason)));
  }
}
