package org.code99;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page docs/map.md, made from the floor plan and the sentence of each room's package-info. */
final class MapPage {
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  private MapPage() {}

  static String of(Path rooms) throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The map

            The rooms of `platform/app` (packages `org.code99.<room>`), in the order in which a file walks through them.
            A later room may know an earlier one that its row names, never the reverse; the ground floor is open to all,
            and each room of it knows those before it. A test compares this page with the code and the SQL; it is written
            by `mvn -pl platform/app -am verify -Dmap.write`.

            | room | sentence | may know beside the ground floor |
            |---|---|---|
            """);
    for (String room : FloorPlan.inOrder()) {
      String arrows =
          FloorPlan.GROUND_FLOOR.contains(room)
              ? "*ground floor*"
              : room.equals("shell") ? "all above" : String.join(", ", FloorPlan.arrows(room));
      page.append(
          "| `%s` | %s | %s |%n"
              .formatted(room, sentence(rooms.resolve(room)), arrows.isEmpty() ? "-" : arrows));
    }
    return page.toString();
  }

  private static String sentence(Path room) throws IOException {
    Matcher doc = SENTENCE.matcher(Files.readString(room.resolve("package-info.java")));
    if (!doc.find()) {
      throw new IOException("no sentence in the package-info of " + room);
    }
    return doc.group(1)
        .replaceAll("(?s)<p>.*", "")
        .replaceAll("(?m)^\\s*\\*\\s?", " ")
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@link [^}]*?([A-Za-z]+)}", "`$1`")
        .strip();
  }
}
