package org.code99.plugin.signals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.code99.api.ChangeSignalSource;
import org.code99.api.GrantedFolder;
import org.code99.testkit.ChangeSignalContract;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signals from CSV files keep the contract")
class CsvSignalsContractTest implements ChangeSignalContract {
  @TempDir private Path temp;
  private FilledFolder folder;

  @BeforeEach
  void fill() throws IOException {
    folder = new FilledFolder(temp);
    folder.has(
        "2026-01-14.csv",
        FilledFolder.HEAD
            + "1,competitor-failing,,Rivalis AG,,,2026-01-14,Filed for insolvency.\n"
            + ",acquired,customer,Blume GmbH,,DE,2026-01-14,Bought by Gross AG.\n"
            + "3,holiday,customer,Blume GmbH,,DE,2026-01-14,A kind that nobody has.\n");
    folder.has(
        "2026-01-15.csv",
        FilledFolder.HEAD
            + "4,buyer-left,customer,,blume.example,,2026-01-15,\n"
            + "5,acquired,customer,Late Ltd,,,2026-01-16,Of tomorrow.\n"
            + "6,needs-changed,customer,Contoso,,us,2026-01-15,They buy bolts.\n");
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Override
  public ChangeSignalSource source() {
    return new CsvSignals(TestContext.of(CsvSignals.class));
  }

  @Override
  public Map<String, GrantedFolder> folders() {
    return Map.of("folder", folder.lent());
  }
}
