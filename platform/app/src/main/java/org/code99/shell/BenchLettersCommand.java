package org.code99.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.code99.outreach.print.EnvelopeWindow;
import org.code99.outreach.print.Imprint;
import org.code99.outreach.print.LetterSheet;
import org.code99.outreach.print.Letterhead;
import org.code99.outreach.print.Press;
import org.code99.outreach.print.PrintRun;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Typesets letters, and as a baseline in the same run the same words as plain paragraphs. */
@Command(
    name = "letters",
    mixinStandardHelpOptions = true,
    description = "Measures how many letters a second are typeset.")
final class BenchLettersCommand implements Callable<Integer> {
  private static final int WARM_UP = 300;

  @Option(
      names = "--count",
      defaultValue = "5000",
      description = "Letters to set (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--seed",
      defaultValue = "99",
      description = "Decides the addresses and texts (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also writes the figures to this file.")
  private Optional<Path> json = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableInput {
    PrintWriter out = spec.commandLine().getOut();
    if (count < 1) {
      throw new UnusableInput("--count is how many letters are set, 1 or more; not " + count);
    }
    if (json.isPresent()) {
      Arguments.refuseUnwritable(json.get());
    }
    Press press = new Press();
    press(press, Math.min(count, WARM_UP));
    plain(Math.min(count, WARM_UP));
    Figures letters = press(press, count);
    Figures baseline = plain(count);
    double ratio = letters.seconds() / baseline.seconds();
    out.printf(
        Locale.ROOT,
        "%d letters, %d pages in %.2f s: %.0f letters/s, %d bytes%n",
        count,
        letters.pages(),
        letters.seconds(),
        count / letters.seconds(),
        letters.bytes());
    out.printf(
        Locale.ROOT,
        "baseline, the same words as plain paragraphs: %.2f s; ratio %.2f%n",
        baseline.seconds(),
        ratio);
    out.flush();
    if (json.isPresent()) {
      Files.writeString(
          json.get(),
          String.format(
              Locale.ROOT,
              "{\"count\": %d, \"pages\": %d, \"seconds\": %.3f, \"lettersPerSecond\": %.1f, \"bytes\": %d, \"baselineSeconds\": %.3f, \"ratio\": %.3f}%n",
              count,
              letters.pages(),
              letters.seconds(),
              count / letters.seconds(),
              letters.bytes(),
              baseline.seconds(),
              ratio));
    }
    return 0;
  }

  private Figures press(Press press, int wanted) throws IOException {
    Tally tally = new Tally();
    BenchLetters letters = new BenchLetters(new Random(seed));
    long start = System.nanoTime();
    PrintRun run =
        press.letters(tally, new Imprint("Bench", "Code 99", "en", LocalDate.of(2026, 1, 1)));
    try (run) {
      for (int i = 0; i < wanted; i++) {
        List<String> problems = run.add(letters.sheet(i));
        if (!problems.isEmpty()) {
          throw new IllegalStateException("A letter of the bench cannot be printed: " + problems);
        }
      }
    }
    return new Figures((System.nanoTime() - start) / 1e9, run.pages(), tally.bytes);
  }

  private Figures plain(int wanted) {
    Tally tally = new Tally();
    BenchLetters letters = new BenchLetters(new Random(seed));
    long start = System.nanoTime();
    try (Document document = new Document()) {
      PdfWriter.getInstance(document, tally);
      document.open();
      for (int i = 0; i < wanted; i++) {
        document.newPage();
        document.add(new Paragraph(String.join("\n", letters.sheet(i).paragraphs())));
      }
    }
    return new Figures((System.nanoTime() - start) / 1e9, wanted, tally.bytes);
  }

  private record Figures(double seconds, int pages, long bytes) {}

  private static final class Tally extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }

  /** Seeded letters: addresses of several scripts, texts of three or four paragraphs. */
  private record BenchLetters(Random random) {
    private static final List<String> COMPANIES =
        List.of(
            "Maschinenfabrik Oberkirch GmbH",
            "Łódzkie Zakłady Mechaniczne",
            "Yıldız Makine Sanayi A.Ş.",
            "Ελληνική Υδραυλική Α.Ε.",
            "株式会社山田製作所",
            "Åkerström Verktyg AB",
            "Señal y Cía. S.A.");
    private static final List<String> PEOPLE =
        List.of(
            "Katharina Weiß",
            "Wojciech Żółkiewski",
            "Çağrı Öztürk",
            "Ελένη Παπαδάκη",
            "佐藤 健一",
            "Björn Ek",
            "José Núñez");
    private static final List<String> TOWNS =
        List.of(
            "77704 Oberkirch",
            "90-001 Łódź",
            "35620 İzmir",
            "115 27 Αθήνα",
            "東京都千代田区丸の内1-9-1",
            "411 10 Göteborg",
            "28013 Madrid");
    private static final String SENTENCE =
        "We have read our own records of that year again, and they show what we did not keep and whom we did not call. ";
    private static final Letterhead HEAD =
        new Letterhead(
            "Brückner Hydraulik",
            List.of("Hafenstraße 14", "20457 Hamburg", "service@brueckner.example"),
            "Brückner · Hafenstraße 14 · 20457 Hamburg",
            "",
            "Brückner Hydraulik GmbH");

    LetterSheet sheet(int number) {
      int home = random.nextInt(COMPANIES.size());
      List<String> text = new ArrayList<>();
      text.add("Dear " + PEOPLE.get(home) + ",");
      for (int paragraph = random.nextInt(2); paragraph < 3; paragraph++) {
        text.add("No. " + number + ". " + SENTENCE.repeat(2 + random.nextInt(2)));
      }
      text.add("May I come and listen?");
      return new LetterSheet(
          random.nextInt(4) == 0 ? EnvelopeWindow.US_10 : EnvelopeWindow.DIN_5008_B,
          HEAD,
          List.of(
              COMPANIES.get(home),
              PEOPLE.get(home),
              "Street " + (1 + random.nextInt(200)),
              TOWNS.get(home)),
          "Hamburg, 1 January 2026",
          "File " + number,
          "We lost you",
          text,
          "Kind regards",
          List.of("Anna Brückner"),
          "en");
    }
  }
}
