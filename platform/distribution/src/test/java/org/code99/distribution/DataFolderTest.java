package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Several runs on one data folder")
class DataFolderTest {
  private static final String HEADINGS =
      "account_no,company,contact_name,email,phone,street,postal_code,city,country,loss_code,loss_note,owner";
  private static final List<String> SPRING =
      List.of(
          "A-1,Blume & Söhne GmbH,Ida Blume,ida@blume.example,089 1234567,Rosenweg 1,80331,München,DE,LATE,Delivered too late,Ada",
          "A-2,Kern AG,Jan Kern,jan@kern.example,089 7654321,Lindenweg 2,80331,München,DE,LATE,Delivered too late,Ada");
  private static final List<String> AUTUMN =
      List.of(
          "B-1,Blume und Soehne,I. Blume,einkauf@blume.example,+49 89 1234567,Am Platz 9,80335,München,DE,LATE,Delivered too late,Ada",
          "B-2,Stadtverwaltung Grünau,Eva Grün,eva@gruenau.example,089 2223334,Markt 1,80337,München,DE,LATE,Delivered too late,Ada");

  @TempDir Path folder;

  @Test
  @DisplayName("A second list plans its own files only, and nobody gets a second piece by it")
  void secondList() throws IOException {
    Path spring = list("spring.csv", SPRING);
    Path autumn = list("autumn.csv", AUTUMN);
    NavigableMap<String, String> first = run(spring, "first", "2025-12-31");
    assertEquals(2, results("first").letters().size());

    NavigableMap<String, String> second = run(autumn, "second", "2025-12-31");
    List<NamedCsvRecord> ranked = results("second").ranked();
    assertEquals(
        List.of("B-1", "B-2"), ranked.stream().map(DataFolderTest::account).sorted().toList());
    assertTrue(row(ranked, "B-1").getField("because").contains("has a piece already"));
    assertEquals("", row(ranked, "B-1").getField("approach"));
    assertEquals("card", row(ranked, "B-2").getField("approach"), "S82: what a public body gets");
    assertEquals(1, results("second").summary().at("/withheld/at most once").asInt());

    assertEquals(second, run(autumn, "third", "2025-12-31"), "the same run, the same bytes");
    assertEquals(first, run(spring, "fourth", "2025-12-31"), "the same run, the same bytes");
  }

  @Test
  @DisplayName("A run on an earlier day finds the standard choices too")
  void earlierDay() throws IOException {
    Path spring = list("spring.csv", SPRING);
    run(spring, "later", "2025-12-31");
    run(spring, "earlier", "2025-06-30");
    assertEquals(
        results("later").summary().get("pieces"), results("earlier").summary().get("pieces"));
    assertEquals(2, results("earlier").letters().size());
  }

  @Test
  @DisplayName("Without a company the letters are drafts, say so, and say what to do")
  void drafts() throws IOException {
    run(list("spring.csv", SPRING), "drafts", "2025-12-31");
    String warning = results("drafts").summary().at("/warnings/0").asText();
    assertTrue(warning.contains("--company"), warning);
    for (String letter : results("drafts").letters()) {
      assertTrue(letter.contains("DRAFT - no sender"), letter);
      assertTrue(letter.contains("--company"), letter);
    }
    Path named = folder.resolve("named");
    Product.Ended ended = Product.built().reviveSample(named);
    assertEquals(0, ended.code(), ended.err());
    assertEquals(0, new Results(named).summary().get("warnings").size());
    assertFalse(String.join("", new Results(named).letters()).contains("DRAFT"));
  }

  private Path list(String name, List<String> rows) throws IOException {
    Path file = folder.resolve(name);
    return Files.write(file, Stream.concat(Stream.of(HEADINGS), rows.stream()).toList());
  }

  private NavigableMap<String, String> run(Path list, String out, String asOf) {
    Product.Ended ended =
        Product.built()
            .run(
                "revive",
                list.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve(out).toString(),
                "--as-of",
                asOf)
            .andDone();
    assertTrue(ended.out().contains("drafts without a sender"), ended.out());
    return results(out).fingerprints();
  }

  private Results results(String out) {
    return new Results(folder.resolve(out));
  }

  private static String account(NamedCsvRecord row) {
    return row.getField("account_no");
  }

  private static NamedCsvRecord row(List<NamedCsvRecord> ranked, String account) {
    return ranked.stream()
        .filter(row -> row.getField("account_no").equals(account))
        .findFirst()
        .orElseThrow();
  }
}
