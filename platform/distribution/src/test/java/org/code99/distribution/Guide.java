package org.code99.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the guides as what its reader does: commands to type and files to write. */
record Guide(List<Step> steps) {
  private static final Path GUIDES =
      Path.of(System.getProperty("code99.samples", "../../docs/samples")).resolveSibling("guides");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?(\\S*)\\n(.*?)^```$");

  Guide {
    steps = List.copyOf(steps);
  }

  /** One thing that its reader does. */
  sealed interface Step {
    /** Types a line. */
    record Type(String line) implements Step {}

    /** Writes a file, named from the folder in which the reader stands. */
    record Write(String path, String text) implements Step {}
  }

  /**
   * Every block of a page, in its order; a block that names no file and is no command is skipped.
   */
  static Guide read(String page) throws IOException {
    return new Guide(
        BLOCK
            .matcher(Files.readString(GUIDES.resolve(page)))
            .results()
            .flatMap(block ->
                block.group(1).equals("sh")
                    ? block.group(3).lines().map(Step.Type::new)
                    : block.group(2).isEmpty()
                        ? Stream.<Step>empty()
                        : Stream.of(new Step.Write(block.group(2), block.group(3))))
            .map(Step.class::cast)
            .toList());
  }
}
