package org.code99.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.code99.TestHouse;
import org.code99.audit.Audit;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.regions.Company;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Invariant 5: archives of a data folder")
class ArchiveTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static PluginHost host;
  private static Path archive;
  private static Path jar;

  @BeforeAll
  static void save() throws IOException {
    host = PluginHost.open(HostSettings.of(shared.resolve("shelf")));
    Path data = shared.resolve("data");
    jar = Files.writeString(shared.resolve("green.jar"), "a plugin");
    archive = shared.resolve("saved.zip");
    try (Database database = Database.embedded(data);
        ApplicationContext rooms = rooms(database);
        var _ = Scope.house().enter()) {
      Regions regions = rooms.getBean(Regions.class);
      Company company = regions.found(TestHouse.company("Blume\t& \\Söhne\n", "EUR"));
      regions.mark(company.id(), "7'7", "test");
      assertTrue(rooms.getBean(Release.class).granted(), "where it began, it is released");
      Archive.write(data, List.of(jar), archive, CLOCK);
      regions.mark(company.id(), "later", "test");
    }
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @Test
  @DisplayName("what was saved from a running house is restored row by row, with its plugins")
  void roundTrip() throws IOException {
    Path data = folder.resolve("restored");
    Archive.Contents restored = Archive.restore(archive, data);
    assertEquals("a plugin", Files.readString(data.resolve("plugins/green.jar")));
    assertEquals(1, restored.plugins());
    Path again = folder.resolve("again.zip");
    Archive.Contents saved = Archive.write(data, List.of(jar), again, CLOCK);
    assertEquals(restored.rows(), saved.rows());
    assertEquals(manifest(archive).tables(), manifest(again).tables());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(again)));
    String key = Files.readString(data.resolve(Cluster.PASSWORD)).strip();
    assertFalse(Files.readString(again, StandardCharsets.ISO_8859_1).contains(key));
  }

  @Test
  @DisplayName("a restored house sends nothing until it is released, and goes on counting")
  void release() {
    Path data = folder.resolve("restored");
    Archive.restore(archive, data);
    try (Database database = Database.embedded(data);
        ApplicationContext rooms = rooms(database);
        var _ = Scope.house().enter()) {
      Release release = rooms.getBean(Release.class);
      assertFalse(release.granted());
      Company company = rooms.getBean(Regions.class).companies().getFirst();
      assertEquals("7'7", company.marker(), "later changes are not in the snapshot");
      rooms.getBean(Audit.class).note(company.id(), "test", "test.goes-on", "", "");
      release.grant("Ada");
      assertTrue(release.granted());
    }
    try (Database database = Database.embedded(data);
        ApplicationContext rooms = rooms(database);
        var _ = Scope.house().enter()) {
      assertTrue(rooms.getBean(Release.class).granted(), "it stays released where it is");
    }
  }

  @Test
  @DisplayName("a copied data folder sends nothing either; the original goes on")
  void copied() throws IOException {
    Path data = folder.resolve("original");
    Database.embedded(data).close();
    Path copy = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.toList()) {
        Files.copy(
            each,
            copy.resolve(data.relativize(each).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    assertTrue(granted(data));
    assertFalse(granted(copy));
  }

  @Test
  @DisplayName("a damaged archive is refused in one sentence, and nothing is written")
  void damaged() throws IOException {
    Path bent = Files.copy(archive, folder.resolve("bent.zip"));
    try (FileSystem zip = FileSystems.newFileSystem(bent, Map.of())) {
      Files.writeString(zip.getPath("tables/regions_company.copy"), "made up\n");
    }
    refused(bent, "is damaged (regions_company)");

    byte[] bytes = Files.readAllBytes(archive);
    new Random(99).nextBytes(bytes);
    refused(Files.write(folder.resolve("noise.zip"), bytes), "is damaged or no archive");

    byte[] half = Files.readAllBytes(archive);
    refused(
        Files.write(folder.resolve("half.zip"), Arrays.copyOf(half, half.length / 2)),
        "is damaged or no archive");
    refused(folder.resolve("none.zip"), "cannot be read");

    Path strange = Files.copy(archive, folder.resolve("strange.zip"));
    try (FileSystem zip = FileSystems.newFileSystem(strange, Map.of())) {
      Files.delete(zip.getPath(Manifest.ENTRY));
    }
    refused(strange, "is no archive of Code 99");
  }

  @Test
  @DisplayName("an archive of another version of the tables is refused")
  void otherVersion() throws IOException {
    Path newer = Files.copy(archive, folder.resolve("newer.zip"));
    Manifest told = manifest(newer);
    List<String> changes = Stream.concat(told.changes().stream(), Stream.of("x:999-new")).toList();
    try (FileSystem zip = FileSystems.newFileSystem(newer, Map.of())) {
      Files.write(
          zip.getPath(Manifest.ENTRY),
          new Manifest(told.format(), told.madeAt(), changes, told.tables(), told.plugins())
              .json());
    }
    refused(newer, "another version of Code 99, whose tables differ in x:999-new");
  }

  @Test
  @DisplayName(
      "a folder that holds something is refused and left alone; so is a taken file name, and a place that is none")
  void notEmpty() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path mine = Files.writeString(data.resolve("mine.txt"), "mine");
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> Archive.restore(archive, data));
    assertTrue(problem.sentence().contains("is not empty"), problem::sentence);
    assertEquals("mine", Files.readString(mine));

    DatabaseProblem taken =
        assertThrows(
            DatabaseProblem.class,
            () -> Archive.write(shared.resolve("data"), List.of(), archive, CLOCK));
    assertTrue(taken.sentence().contains("is there already"), taken::sentence);
    for (Path nowhere : List.of(folder.resolve("none/a.zip"), mine.resolve("a.zip"))) {
      DatabaseProblem lost =
          assertThrows(
              DatabaseProblem.class,
              () -> Archive.write(shared.resolve("data"), List.of(), nowhere, CLOCK));
      assertTrue(
          lost.sentence().contains("there is no folder " + nowhere.getParent()), lost::sentence);
    }
    DatabaseProblem none =
        assertThrows(
            DatabaseProblem.class,
            () -> Archive.write(data, List.of(), folder.resolve("a.zip"), CLOCK));
    assertTrue(none.sentence().contains("holds no database"), none::sentence);
  }

  @Test
  @DisplayName("a folder whose restore was cut off is not served")
  void cutOff() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.createFile(data.resolve(DataFolder.HALF_RESTORED));
    DatabaseProblem problem = assertThrows(DatabaseProblem.class, () -> Database.embedded(data));
    assertTrue(problem.sentence().contains("was cut off"), problem::sentence);
  }

  private void refused(Path file, String words) {
    Path data = folder.resolve("refused");
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> Archive.restore(file, data));
    assertTrue(problem.sentence().contains(words), problem::sentence);
    assertFalse(Files.exists(data));
  }

  private static boolean granted(Path data) {
    try (Database database = Database.embedded(data);
        ApplicationContext rooms = rooms(database);
        var _ = Scope.house().enter()) {
      return rooms.getBean(Release.class).granted();
    }
  }

  private static ApplicationContext rooms(Database database) {
    ApplicationContext rooms =
        ApplicationContext.builder().properties(database.properties()).build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, CLOCK);
    rooms.registerSingleton(Ids.class, new Ids(CLOCK, new Random(99)));
    return rooms.start();
  }

  private static Manifest manifest(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(Manifest.ENTRY))) {
      return Manifest.read(in.readAllBytes());
    }
  }
}
