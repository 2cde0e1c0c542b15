package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;

/** Looks into a jar without running any of its code. */
final class Inspector {
  private static final long LARGEST = 64L << 20;

  Inspection inspect(Path jar, String fileName) {
    if (jar.toFile().length() > LARGEST) {
      return unreadable(
          fileName, "it is too large: a plugin's jar has at most " + (LARGEST >> 20) + " MB");
    }
    try (OpenedJar opened = OpenedJar.open(jar)) {
      return inspect(opened, fileName, Sha256.of(jar));
    } catch (IOException | UncheckedIOException | IllegalArgumentException | SecurityException e) {
      return unreadable(fileName, "it is not a readable jar: " + e.getMessage());
    }
  }

  static Inspection unreadable(Path jar, String problem) {
    return unreadable(String.valueOf(jar.getFileName()), problem);
  }

  private static Inspection unreadable(String fileName, String problem) {
    return new Inspection(
        fileName, "", "", "", "", "", "", "", List.of(), List.of(), List.of(problem));
  }

  private static Inspection inspect(OpenedJar jar, String fileName, String sha256)
      throws IOException {
    if (!jar.hasManifest()) {
      return unreadable(
          fileName,
          "it has no manifest: META-INF/MANIFEST.MF says which plugin it is, and which API it needs");
    }
    List<String> problems = new ArrayList<>(jar.scan());
    Attributes manifest = jar.manifest();
    problems.addAll(ManifestRules.problems(manifest));
    problems.addAll(Contraband.problems(jar.names()));
    List<DeclaredExtension> extensions = List.of();
    List<String> exits = List.of();
    if (problems.stream().noneMatch(OpenedJar::isLimit)) {
      DeclaredExtensions declared =
          DeclaredExtensions.read(jar, ManifestRules.text(manifest, ManifestRules.ID));
      problems.addAll(declared.problems());
      MissingApi.problem(jar, ManifestRules.text(manifest, ManifestRules.REQUIRES))
          .ifPresent(missing -> {
            problems.removeIf(ManifestRules::asksForAnotherApi);
            problems.add(missing);
          });
      extensions = declared.extensions();
      exits = Exits.in(jar);
    }
    return new Inspection(
        fileName,
        sha256,
        ManifestRules.text(manifest, ManifestRules.ID),
        ManifestRules.text(manifest, ManifestRules.VERSION),
        ManifestRules.text(manifest, ManifestRules.REQUIRES),
        ManifestRules.text(manifest, ManifestRules.PROVIDER),
        ManifestRules.text(manifest, ManifestRules.LICENCE),
        ManifestRules.text(manifest, ManifestRules.DESCRIPTION),
        extensions,
        exits,
        problems);
  }
}
