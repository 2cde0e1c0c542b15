package org.code99.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.code99.PluginJars;
import org.code99.database.Archive;
import org.code99.database.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfArchiveTest {
  private static final String PAY = "org.example.pay";

  @TempDir private Path folder;

  @Test
  @DisplayName(
      "Invariant 5: a restored house has the plugins that were uploaded, and whom it trusted, without any folder")
  void carriesTheShelf() throws Exception {
    Path jar =
        new PluginJars(folder)
            .commission(
                PAY,
                "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }",
                "");
    Path data = folder.resolve("data");
    Path archive = folder.resolve("saved.zip");
    try (Database database = Database.embedded(data);
        Node node = Node.start(database.properties(), Files.createDirectory(folder.resolve("a")))) {
      node.stand(node.put(jar), "We wrote it");
      Archive.write(data, List.of(), archive, Clock.systemUTC());
      node.say(JarWord.REVOKE, node.host().inspect(jar).sha256(), "After the archive");
    }
    Path restored = folder.resolve("restored");
    Archive.restore(archive, restored);
    try (Database database = Database.embedded(restored);
        Node node = Node.start(database.properties(), Files.createDirectory(folder.resolve("b")))) {
      assertEquals("1.0.0 live", node.state(PAY));
      assertEquals(
          "accepted by whoever runs the machine: We wrote it",
          node.host().verdict(node.host().inspect(jar).sha256()).words());
    }
  }
}
