package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("P12: a jar is looked into before any of its code runs")
class InspectionTest {
  private static final String ID = "com.example.guest";
  private static final byte[] A_CLASS = {
    (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61
  };

  @TempDir Path folder;

  @Test
  @DisplayName("a sound jar is described: id, version, what it supplies and its settings schema")
  void soundJar() throws IOException {
    Path jar =
        guest()
            .withManifest("Plugin-Description", "A guest")
            .with("META-INF/code99/" + ID + ".settings.json", "{\"title\": \"Guest\"}")
            .in(folder);

    assertEquals(
        new Inspection(
            "com.example.guest-1.0.0.jar",
            Sha256.of(jar),
            ID,
            "1.0.0",
            ">=1.0.0 & <2.0.0",
            "The test bench",
            "Apache-2.0",
            "A guest",
            List.of(
                new DeclaredExtension(
                    ID,
                    "com.example.guest.Strategy",
                    List.of("ScoringStrategy"),
                    Optional.of("{\"title\": \"Guest\"}"))),
            List.of(),
            List.of()),
        inspect(jar));
  }

  @Test
  @DisplayName("of several extensions each is named after its class")
  void severalExtensions() {
    Path jar =
        guest()
            .withStrategy("VeryPatient", "", PluginJar.POLITE.formatted(1))
            .with("META-INF/code99/" + ID + "/very-patient.settings.json", "{}")
            .in(folder);

    List<DeclaredExtension> extensions = inspect(jar).extensions();
    assertEquals(
        List.of(ID + "/strategy", ID + "/very-patient"),
        extensions.stream().map(DeclaredExtension::extensionId).toList());
    assertEquals(Optional.of("{}"), extensions.getLast().settingsSchema());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            "bundles the API",
            guest().withBytes("org/code99/api/Money.class", A_CLASS),
            "it bundles the extension API, which the platform supplies: scope 'provided'"),
        refusal(
            "bundles SLF4J",
            guest().withBytes("org/slf4j/Logger.class", A_CLASS),
            "it bundles SLF4J, which the platform supplies: scope 'provided'"),
        refusal(
            "bundles PF4J",
            guest().withBytes("org/pf4j/Plugin.class", A_CLASS),
            "it bundles PF4J, which the platform supplies: scope 'provided'"),
        refusal(
            "bundles Micronaut",
            guest().withBytes("io/micronaut/context/Bean.class", A_CLASS),
            "it bundles Micronaut, which a plugin cannot use"),
        refusal(
            "bundles JUnit for a later Java",
            guest().withBytes("META-INF/versions/21/org/junit/Test.class", A_CLASS),
            "it bundles JUnit, which belongs into tests only: scope 'test'"),
        refusal(
            "has classes of a newer Java",
            guest().fromTheFuture(),
            "1 of its classes need a newer Java than 25, such as com/example/guest/Strategy.class: build it with --release 25"),
        refusal(
            "requires a newer API",
            guest().withManifest("Plugin-Requires", ">=7.0.0"),
            "it requires the extension API in a version >=7.0.0, and this is 1.1.0: upgrade Code 99 or take a version of the plugin that fits"),
        refusal(
            "requires nothing",
            guest().withoutManifest("Plugin-Requires"),
            "its manifest has no Plugin-Requires: a range of API versions such as >=1.0.0 & <2.0.0"),
        refusal(
            "requires one version",
            guest().withManifest("Plugin-Requires", "1.0.0"),
            "its Plugin-Requires '1.0.0' is a single version: write a range such as >=1.0.0 & <2.0.0"),
        refusal(
            "requires gibberish",
            guest().withManifest("Plugin-Requires", ">=one"),
            "its Plugin-Requires '>=one' is not a range of versions such as >=1.0.0 & <2.0.0"),
        refusal(
            "has no manifest",
            guest().withoutAnyManifest(),
            "it has no manifest: META-INF/MANIFEST.MF says which plugin it is, and which API it needs"),
        refusal(
            "unpacks to a hundred times its size",
            guest().withBytes("zeros", new byte[20 << 20]),
            "it is too large: it unpacks to more than 100 times its own size"),
        refusal(
            "has an id without a domain",
            guest().withManifest("Plugin-Id", "Guest"),
            "its Plugin-Id 'Guest' is not in reverse DNS form such as com.example.my-plugin"),
        refusal(
            "has a version of words",
            guest().withManifest("Plugin-Version", "latest"),
            "its Plugin-Version 'latest' is not a version such as 1.4.0"),
        refusal(
            "has a plugin class",
            guest().withManifest("Plugin-Class", "com.example.Main"),
            "its manifest names a Plugin-Class: a plugin here consists of extensions only"),
        refusal(
            "leans on another plugin",
            guest().withManifest("Plugin-Dependencies", "com.example.other"),
            "its manifest names Plugin-Dependencies: pack what it needs into its own jar instead"),
        refusal(
            "has no index",
            guest().withoutIndex(),
            "it has no META-INF/extensions.idx that names an extension: annotate the class with @Extension and run PF4J's annotation processor; a plugin without classes has META-INF/code99/taxonomy.json or letter.json"));
  }

  private static Arguments refusal(String what, PluginJar jar, String problem) {
    return Arguments.of(what, jar, problem);
  }

  @ParameterizedTest(name = "one that {0}")
  @MethodSource("refusals")
  @DisplayName("an unsound jar is refused with one clear sentence, and nothing of it is kept")
  void unsoundJar(String what, PluginJar jar, String problem) throws IOException {
    Path file = jar.in(folder);
    assertEquals(List.of(problem), inspect(file).problems(), what);

    Path shelf = folder.resolve("shelf");
    try (PluginHost host = PluginHost.open(HostSettings.of(shelf))) {
      assertEquals(List.of(problem), Bench.refused(host.install(file)));
      assertEquals(List.of(), host.plugins());
    }
    try (Stream<Path> kept = Files.list(shelf)) {
      assertEquals(List.of(), kept.toList());
    }
  }

  @Test
  @DisplayName("all problems are told at once")
  void allProblemsAtOnce() {
    Path jar =
        PluginJar.of(ID, "1.0.0")
            .withSource(
                "com.example.guest.Odd",
                """
                package com.example.guest;
                public abstract class Odd { public Odd(String name) {} }
                """)
            .with(
                "META-INF/extensions.idx",
                "com.example.guest.Odd\ncom.example.guest.Missing # lost\n")
            .withoutManifest("Plugin-License")
            .in(folder);

    assertEquals(
        List.of(
            "its manifest has no Plugin-License",
            "its class com.example.guest.Odd is not a public class that can be constructed",
            "its class com.example.guest.Odd has not exactly one public constructor, (PluginContext)",
            "its class com.example.guest.Odd is not annotated with @Extension",
            "its class com.example.guest.Odd implements none of LossReasonTaxonomy,"
                + " ScoringStrategy, OutreachApproach, OutreachChannel, CommissionCalculator,"
                + " ChangeSignalSource",
            "its index names the class com.example.guest.Missing, which is not in it"),
        inspect(jar).problems());
  }

  @Test
  @DisplayName("a jar that unpacks to a mountain is refused before it is unpacked")
  void zipBomb() {
    PluginJar bomb = guest();
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < 300; i++) {
      bomb.withBytes("zeros/" + i, zeros);
    }
    assertEquals(
        List.of("it is too large: unpacked it is larger than 256 MB"),
        inspect(bomb.in(folder)).problems());
  }

  @Test
  @DisplayName("a jar that is too large as it lies there is refused before it is opened")
  void tooLargeOnDisk() {
    byte[] noise = new byte[65 << 20];
    new Random(99).nextBytes(noise);
    assertEquals(
        List.of("it is too large: a plugin's jar has at most 64 MB"),
        inspect(guest().withBytes("noise", noise).in(folder)).problems());
  }

  @Test
  @DisplayName("a jar with more entries than any plugin needs is refused")
  void tooManyEntries() {
    PluginJar crowd = guest();
    for (int i = 0; i < 20_000; i++) {
      crowd.withBytes("crowd/" + i, new byte[0]);
    }
    assertEquals(
        List.of("it is too large: it has more than 20000 entries"),
        inspect(crowd.in(folder)).problems());
  }

  @Test
  @DisplayName("a file that is no jar, and one that is not there, are refused in a sentence")
  void noJar() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.jar"), "Dear customer");
    for (Path path : List.of(letter, folder.resolve("nowhere.jar"))) {
      Inspection inspection = inspect(path);
      assertFalse(inspection.acceptable());
      assertEquals(1, inspection.problems().size());
      assertTrue(inspection.problems().getFirst().startsWith("it is not a readable jar: "));
    }
  }

  private static PluginJar guest() {
    return PluginJar.polite(ID, "1.0.0", 1);
  }

  private static Inspection inspect(Path jar) {
    return new Inspector().inspect(jar, String.valueOf(jar.getFileName()));
  }
}
