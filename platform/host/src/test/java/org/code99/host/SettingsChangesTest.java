package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.code99.host.data.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P12: a plugin says in its schema how older settings are carried over")
class SettingsChangesTest {
  private static final String THIRD =
      """
      {"properties": {"host": {}, "security": {}, "port": {"description": "a \\"\\u00fc\\" [}, "}},
       "x-changes": [
         {"renamed": {"server": "machine"}, "dropped": ["debug"]},
         {"renamed": {"machine": "host"}, "values": {"security": {"ssl": "tls", "false": "none"}}}]}
      """;

  @Test
  @DisplayName("version after version, by name and by value; nobody is told a value")
  void carries() {
    SettingsChanges changes = SettingsChanges.of(THIRD);
    assertEquals(List.of(), changes.problems());
    assertEquals(3, changes.version());
    SettingsChanges.Carried carried =
        changes.carry(
            Map.of("server", "mail", "security", "ssl", "debug", "true", "port", "25"), 1);
    assertEquals(Map.of("host", "mail", "security", "tls", "port", "25"), carried.values());
    assertEquals(
        List.of(
            "'debug' is no setting any more",
            "'machine' was 'server'",
            "'host' was 'machine'",
            "'security' says the same by another word"),
        carried.words());
  }

  @Test
  @DisplayName("what was set for a version in between, this one or a newer one is read as such")
  void fromItsOwnVersion() {
    SettingsChanges changes = SettingsChanges.of(THIRD);
    assertEquals(Map.of("host", "mail"), changes.carry(Map.of("machine", "mail"), 2).values());
    assertEquals(Map.of("security", "ssl"), changes.carry(Map.of("security", "ssl"), 3).values());
    assertEquals(Map.of("server", "mail"), changes.carry(Map.of("server", "mail"), 7).values());
  }

  @Test
  @DisplayName("two settings may change their names with each other")
  void swaps() {
    SettingsChanges changes =
        SettingsChanges.of(
            """
            {"properties": {"a": {}, "b": {}}, "x-changes": [{"renamed": {"a": "b", "b": "a"}}]}
            """);
    assertEquals(Map.of("a", "2", "b", "1"), changes.carry(Map.of("a", "1", "b", "2"), 1).values());
  }

  @Test
  @DisplayName("a schema that says nothing of it is of version 1")
  void silent() {
    for (String schema : List.of("", "{}", "[]", "no JSON at all")) {
      SettingsChanges changes = SettingsChanges.of(schema);
      assertEquals(1, changes.version());
      assertEquals(Map.of("a", "1"), changes.carry(Map.of("a", "1"), 1).values());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("a change that leads nowhere is refused with the jar, all of them at once")
  void refused(String changes, List<String> problems, @TempDir Path folder) {
    String schema = "{\"properties\": {\"host\": {}}, \"x-changes\": " + changes + "}";
    Path jar =
        PluginJar.polite("com.example.guest", "2.0.0", 1)
            .with("META-INF/code99/com.example.guest.settings.json", schema)
            .in(folder);
    assertEquals(
        problems.stream().map(problem -> "its settings schema: " + problem).toList(),
        new Inspector().inspect(jar, "guest.jar").problems());
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("{}", List.of("x-changes is a list of changes")),
        Arguments.of("[5]", List.of("what changed with version 2 is no object")),
        Arguments.of(
            "[{\"moved\": {}}]",
            List.of(
                "what changed with version 2 has 'moved'; there are renamed, values and dropped")),
        Arguments.of(
            "[{\"renamed\": {\"a\": \"b\"}}, {\"dropped\": \"c\", \"renamed\": {\"d\": [1]}}]",
            List.of(
                "what changed with version 3 has 'dropped' that is no list of names",
                "what changed with version 3 has 'renamed' that does not lead from texts to texts",
                "what changed with version 2 leads to 'b', which is no setting and no later change"
                    + " takes on")),
        Arguments.of(
            "[{\"renamed\": {\"a\": \"host\", \"b\": \"host\"}}]",
            List.of("what changed with version 2 gives several settings one name")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"a\"}",
        "[1,]",
        "{\"a\":1,}",
        "\"\\x\"",
        "\"\\u12",
        "[1] 2",
        "&",
        "\""
      })
  @DisplayName("what is no JSON is told so")
  void noJson(String text) {
    assertThrows(IllegalArgumentException.class, () -> Json.read(text));
    assertThrows(IllegalArgumentException.class, () -> Json.read("[".repeat(5_000)));
  }
}
