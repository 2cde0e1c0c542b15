package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What cannot be used is refused in one clear sentence")
class BadInputTest {
  private static final Product CODE99 = Product.built();

  @TempDir Path folder;

  @Test
  @DisplayName("S02: a list that is not there")
  void missingList() {
    Path list = folder.resolve("no-such-list.csv");
    refused(CODE99.revive(sample(), list, out()), list.toString(), "no such file");
  }

  static Stream<Arguments> noLists() {
    return Stream.of(
        Arguments.of("a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
        Arguments.of("an empty file", "", "empty"),
        Arguments.of("headings without rows", "account_no,company,city\n", "no row"),
        Arguments.of("a letter", "Dear all,\nplease find the list attached.\n", "company"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noLists")
  @DisplayName("S02: a file that is not a list is refused with what was found instead")
  void noList(String what, String content, String found) throws IOException {
    Path list = Files.writeString(folder.resolve("list.csv"), content);
    Product.Ended ended = CODE99.revive(sample(), list, out());
    refused(ended, list.getFileName().toString(), found);
    assertFalse(Files.exists(out().resolve("summary.json")), what);
  }

  @Test
  @DisplayName("S02: results that cannot be written, because a file is in the way")
  void unwritable() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "in the way");
    refused(CODE99.reviveSample(file.resolve("out")), file.toString(), "written");
    refused(CODE99.reviveSample(file), file.toString(), "written");
    assertEquals("in the way", Files.readString(file));
  }

  @Test
  @DisplayName("S02: all faults of the company's file are said at once")
  void company() throws IOException {
    SampleCompany company =
        SampleCompany.copiedTo(folder)
            .saying("region: dahc, role", "region: dach, role")
            .saying("cost: free", "cost: 9.50")
            .saying("gift_ceiling: plenty", "gift_ceiling: 45")
            .saying("exchange_ratse:", "exchange_rates:");
    Product.Ended ended = CODE99.revive(company, Product.sampleList(), out());
    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertAll(
        Stream.of("dahc", "free", "plenty", "exchange_ratse")
            .map(fault ->
                () -> assertTrue(ended.err().contains(fault), fault + "\n" + ended.err())));
  }

  @Test
  @DisplayName("S02: a company's file that is no YAML, or not there")
  void noCompany() throws IOException {
    Path yaml =
        Files.writeString(folder.resolve("company.yaml"), "company: [unclosed\n  name: - x");
    Product.Ended noYaml = CODE99.revive(new SampleCompany(yaml), Product.sampleList(), out());
    assertEquals(2, noYaml.code(), noYaml.err());
    assertTrue(noYaml.err().contains("company.yaml is no YAML file"), noYaml.err());
    assertFalse(noYaml.err().contains("\tat "), noYaml.err());
    Path missing = folder.resolve("nobody.yaml");
    refused(
        CODE99.revive(new SampleCompany(missing), Product.sampleList(), out()),
        missing.toString(),
        "no such file");
  }

  @Test
  @DisplayName("S02: a second process on the same data folder is told that the folder is in use")
  void secondProcess() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path list = folder.resolve("list.csv");
    FaultyList.write(FaultyList.of(5_000, 7), list);
    Process first = CODE99.start(Product.revival(sample(), list, out(), "--data", data.toString()));
    try {
      assertTrue(OpenFile.by(first, list), "the first process came to its list");
      Product.Ended second =
          CODE99.reviveSample(folder.resolve("other"), "--data", data.toString());
      assertEquals(1, second.code(), second.err());
      oneSentence(second, data.toString(), "use");
      assertEquals(0, first.waitFor(), "the first is not disturbed");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  @DisplayName("Unknown options, missing arguments and impossible values are unusable")
  void arguments() {
    List<Product.Ended> all =
        List.of(
            CODE99.run("revive", "--colour", "red", "list.csv", "--out", out().toString()),
            CODE99.run("revive", Product.sampleList().toString()),
            CODE99.reviveSample(out(), "--wave", "-1"),
            CODE99.run("revive", "x.csv", "--out", out().toString(), "--as-of", "31.12.2025"),
            CODE99.run("revvie"));
    for (Product.Ended ended : all) {
      assertEquals(2, ended.code(), ended.err());
      assertFalse(ended.err().isBlank());
      assertFalse(ended.err().contains("\tat "), ended.err());
      assertEquals("", ended.out());
    }
  }

  @Test
  @DisplayName("Help is everywhere, and asking for it is no mistake")
  void help() {
    for (List<String> command :
        List.of(List.<String>of(), List.of("revive"), List.of("plugins"), List.of("bench"))) {
      Product.Ended ended =
          CODE99.run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
      assertEquals(0, ended.code(), ended.err());
      assertTrue(ended.out().startsWith("Usage: "), ended.out());
      assertEquals("", ended.err());
    }
  }

  private Path out() {
    return folder.resolve("out");
  }

  private static SampleCompany sample() {
    return new SampleCompany(Product.sampleCompany());
  }

  private static void refused(Product.Ended ended, String... words) {
    assertEquals(2, ended.code(), ended.err());
    oneSentence(ended, words);
  }

  private static void oneSentence(Product.Ended ended, String... words) {
    assertEquals("", ended.out());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().startsWith("code99: "), ended.err());
    for (String word : words) {
      assertTrue(
          ended.err().getBytes(StandardCharsets.UTF_8).length < 600 && ended.err().contains(word),
          () -> "without '" + word + "': " + ended.err());
    }
  }
}
