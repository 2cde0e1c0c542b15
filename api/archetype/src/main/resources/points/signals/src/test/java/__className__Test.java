package ${package};

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.code99.api.ChangeSignalSource;
import org.code99.api.GrantedFolder;
import org.code99.testkit.ChangeSignalContract;
import org.code99.testkit.LentFolders;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** That it keeps to what every source of signals keeps to. */
final class ${className}Test implements ChangeSignalContract {
  @TempDir Path folder;

  @BeforeEach
  void somebodyNotesTheNews() throws IOException {
    Files.writeString(
        folder.resolve("news.txt"),
        """
        2025-11-03; Blume AG; DE; They have a new head of purchasing.
        somebody called
        2025-12-01; Rossi SpA; IT; They build a second hall.
        2026-01-15; Kern & Co; CH; They look for a new supplier.
        2026-01-16; Nadal SA; ES; It is not known today.
        """);
  }

  @Override
  public ChangeSignalSource source() {
    return new ${className}(TestContext.of(${className}.class));
  }

  @Override
  public Map<String, GrantedFolder> folders() {
    return Map.of("folder", LentFolders.of(folder));
  }
}
