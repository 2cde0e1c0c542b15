package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("What cannot be an argument is told in words")
class ArgumentsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revive x.csv --out o --as-of 2026-02-30|a date like 2026-03-31, not '2026-02-30'",
        "revive x.csv --out o --wave five|a whole number like 5, not 'five'",
        "revive x.csv --out o --seed 1.5|a whole number like 99, not '1.5'",
        "revive x.csv --out o --map company|is to be like company=Customer, not 'company'",
        "serve --port http|a whole number like 5, not 'http'",
        "serve --port 99999|--port 99999 is none: name one from 1 to 65535, or 0 for a free one",
        "serve --port -1|--port -1 is none",
        "demo --port 65536|--port 65536 is none",
        "demo --port -1|--port -1 is none",
        "bench import --rows 0|1 or more; not 0",
        "bench import --rows -5|1 or more; not -5",
        "bench import --rows many|a whole number like 5, not 'many'",
        "bench letters --count 0|1 or more; not 0"
      })
  @DisplayName("S02: a value that cannot be is named, with what it is to be, and no class of Java")
  void values(String arguments, String words) {
    StringWriter told = new StringWriter();
    CommandLine program = Code99.commandLine().setErr(new PrintWriter(told, true));
    assertEquals(2, program.execute(arguments.split(" ")));
    assertTrue(told.toString().contains(words), told.toString());
    for (String java : List.of("java.", "Exception", "is not an int", "option option")) {
      assertFalse(told.toString().contains(java), told.toString());
    }
    assertEquals(1, told.toString().lines().count(), told.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revive --colour red x.csv --out o|--colour|See code99 revive --help.",
        "revive x.csv|--out|See code99 revive --help.",
        "revvie|Did you mean revive|See code99 --help.",
        "plugins nwe|There is no argument|See code99 plugins --help."
      })
  @DisplayName(
      "S02: an option or command that there is not is told in one line: the fault, what may have been"
          + " meant, and where help is")
  void unknown(String arguments, String fault, String help) {
    StringWriter told = new StringWriter();
    CommandLine program = Code99.commandLine().setErr(new PrintWriter(told, true));
    assertEquals(2, program.execute(arguments.split(" ")));
    assertEquals(1, told.toString().lines().count(), told.toString());
    assertTrue(told.toString().startsWith("code99: "), told.toString());
    assertTrue(told.toString().contains(fault), told.toString());
    assertTrue(told.toString().strip().endsWith(help), told.toString());
  }

  @Test
  @DisplayName("S02: a file for figures that cannot be written is refused before the work")
  void figures() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "in the way");
    StringWriter told = new StringWriter();
    CommandLine program = Code99.commandLine().setErr(new PrintWriter(told, true));
    assertEquals(
        2, program.execute("bench", "letters", "--json", file.resolve("x.json").toString()));
    assertEquals(2, program.execute("bench", "import", "--rows", "9", "--json", folder.toString()));
    assertEquals(
        2, told.toString().lines().filter(line -> line.contains("cannot be written")).count());
  }
}
