package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("code99 doctor")
class DoctorCommandTest {
  private final StringWriter out = new StringWriter();

  @Test
  @DisplayName(
      "On a machine that lacks nothing it says so, with the database's safety, and ends with 0")
  void wellMachine() {
    assertEquals(0, doctor(List.of(Finding.fine("org.code99.taxonomy-classic", "0.1.0"))));
    assertTrue(
        out.toString()
            .contains("Safety      fsync, synchronous_commit and full_page_writes are on"),
        out.toString());
    assertTrue(out.toString().endsWith("Nothing is lacking." + System.lineSeparator()));
  }

  @Test
  @DisplayName("A plugin in quarantine makes it end with 1 and is named")
  void sickPlugin() {
    assertEquals(1, doctor(List.of(Finding.lack("org.example.sick", "quarantined: it hung"))));
    assertTrue(out.toString().contains("LACK  org.example.sick  quarantined: it hung"));
  }

  @Test
  @DisplayName("A data folder that cannot serve is told in one sentence")
  void unusableFolder(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("data"));
    assertEquals(1, doctor(List.of(), "--data", file.toString()));
    assertTrue(out.toString().contains(" is a file: name a folder that may be written."));
  }

  private int doctor(List<Finding> plugins, String... arguments) {
    return new CommandLine(new DoctorCommand(() -> plugins))
        .setOut(new PrintWriter(out))
        .execute(arguments);
  }
}
