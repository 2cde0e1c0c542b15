package org.code99.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The folder of results, read by other means than those it was written with. */
record Results(Path folder) {
  JsonNode summary() {
    try {
      return new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<NamedCsvRecord> ranked() {
    return table("ranked.csv");
  }

  List<NamedCsvRecord> rejects() {
    return table("rejects.csv");
  }

  List<NamedCsvRecord> remarks() {
    return table("remarks.csv");
  }

  List<NamedCsvRecord> kits() {
    return table("kits.csv");
  }

  /** The text of every letter, page by page. */
  List<String> letters() {
    return pages("letters.pdf");
  }

  /** The text of the note in every kit, page by page. */
  List<String> coverNotes() {
    return pages("cover-notes.pdf");
  }

  /** The records of a table; none where the file is not there. */
  private List<NamedCsvRecord> table(String name) {
    return Files.exists(folder.resolve(name)) ? records(folder.resolve(name)) : List.of();
  }

  /** The records of a list with headings; short ones are as short as they are. */
  static List<NamedCsvRecord> records(Path file) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> headings(String name) {
    try (Stream<String> lines = Files.lines(folder.resolve(name))) {
      return List.of(lines.findFirst().orElseThrow().split(",", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> pages(String name) {
    if (!Files.exists(folder.resolve(name))) {
      return List.of();
    }
    try (PDDocument document = Loader.loadPDF(folder.resolve(name).toFile())) {
      List<String> texts = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        texts.add(stripper.getText(document));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All that anybody can read in the results, the names of the files included; but not what the
   * summary says of plugins that were chosen and are not there.
   */
  String everyWord() {
    StringBuilder words = new StringBuilder();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      words.append(name).append('\n');
      words.append(
          switch (name) {
            case "summary.json" -> ((ObjectNode) summary()).without("absent").toString();
            case String pdf when pdf.endsWith(".pdf") -> String.join("\n", pages(pdf));
            default -> text(file);
          });
    }
    return words.toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What identifies the bytes of every file. */
  NavigableMap<String, String> fingerprints() {
    NavigableMap<String, String> all = new TreeMap<>();
    for (Path file : files()) {
      all.put(String.valueOf(file.getFileName()), sha256(file));
    }
    return all;
  }

  List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new BigInteger(1, sum).toString(16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
