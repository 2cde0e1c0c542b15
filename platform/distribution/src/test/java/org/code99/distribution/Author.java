package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Somebody who writes a plugin: far from the project's sources, and without a network. */
final class Author {
  private static final int MINUTES = 5;
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path repository;
  private final Product product;
  private Path here;

  /**
   * @param desk an empty folder
   */
  Author(Path desk, Product product) throws IOException {
    this.here = Files.createDirectory(desk.resolve("work"));
    this.repository = desk.resolve("m2");
    this.product = product;
  }

  Path here() {
    return here;
  }

  void follow(Guide guide) throws IOException {
    for (Guide.Step step : guide.steps()) {
      switch (step) {
        case Guide.Step.Type(String line) -> type(line);
        case Guide.Step.Write(String path, String text) -> {
          Path file = here.resolve(path);
          Files.createDirectories(file.resolveSibling("."));
          Files.writeString(file, text);
        }
      }
    }
  }

  /** Types a line of the guide; what it says. */
  String type(String line) {
    List<String> words =
        WORD.matcher(line)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    return switch (words.getFirst()) {
      case "cd" -> {
        here = here.resolve(words.get(1));
        yield "";
      }
      case "mvn" -> ran(line, maven(words));
      case "code99" -> ran(line, product.command(words.subList(1, words.size())));
      default -> throw new AssertionError("the guide has a line that is not understood: " + line);
    };
  }

  private List<String> maven(List<String> words) {
    List<String> command = new ArrayList<>(words);
    command.addAll(
        1, List.of("-B", "-ntp", "-o", "-Dmaven.repo.local=" + repository.toAbsolutePath()));
    return command;
  }

  private String ran(String line, List<String> command) {
    try {
      Path said = Files.createTempFile("code99-guide-", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(here.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      int code = process.waitFor();
      String out = Files.readString(said);
      Files.delete(said);
      assertTrue(ended && code == 0, () -> line + ": " + code + "\n" + out);
      return out;
    } catch (IOException e) {
      throw new AssertionError(line + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
