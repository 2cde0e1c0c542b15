package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product while it serves, as a process of its own on a free port. */
final class House implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.\\[\\]:-]+");
  private static final Pattern SET_UP = Pattern.compile("/set-up/\\S+");
  private static final String SET_IT_UP = "Set it up|set it up";
  private static final int SECONDS_TO_END = 60;

  private final Process process;
  private final Path data;
  private final List<String> said;

  private House(Process process, Path data, List<String> said) {
    this.process = process;
    this.data = data;
    this.said = List.copyOf(said);
  }

  /** Nobody works here yet. */
  static House empty(Path data) {
    return opened("serve", data, SET_IT_UP);
  }

  /** The same; what it complains of is heard like everything else. */
  static House heard(Path data) throws IOException {
    return opened(
        Product.built().heard("serve", "--port", "0", "--data", data.toString()), data, SET_IT_UP);
  }

  /** Two made-up companies in the middle of their work. */
  static House demo(Path data) {
    return opened("demo", data, "^Ctrl-C");
  }

  private static House opened(String command, Path data, String lastLine) {
    try {
      return opened(
          Product.built().talking(command, "--port", "0", "--data", data.toString()),
          data,
          lastLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static House opened(Process process, Path data, String lastLine) throws IOException {
    BufferedReader out = process.inputReader();
    Pattern last = Pattern.compile(lastLine);
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (last.matcher(line).find()) {
        break;
      }
    }
    assertTrue(process.isAlive(), () -> String.join("\n", said));
    return new House(process, data, said);
  }

  List<String> said() {
    return said;
  }

  URI address() {
    return URI.create(found(ADDRESS));
  }

  /** The path of the one-time link by which an empty house is set up. */
  String setUpPath() {
    return found(SET_UP);
  }

  private String found(Pattern wanted) {
    return said.stream()
        .map(wanted::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError(wanted + " stands nowhere in " + said));
  }

  /** Sends SIGTERM, and does not wait for the end; its own handle would stop listening as well. */
  void tellToEnd() {
    process.toHandle().destroy();
  }

  /** All that it says from now on until it ends, wherever it says it. */
  List<String> lastWords() {
    return process.inputReader().lines().toList();
  }

  /** What it ended with. */
  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS), "still serving after SIGTERM");
    return process.exitValue();
  }

  /** Where it keeps everything. */
  Path data() {
    return data;
  }

  /** Who may sign in to the demonstration, by role. */
  JsonNode roles() {
    try {
      return new ObjectMapper().readTree(data.resolve("demo-access.json").toFile()).path("roles");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertTrue(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS), "still serving after SIGTERM");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
