package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built product, run as a user runs it.
 *
 * @param jvm the options of its JVM
 */
record Product(List<String> jvm) {
  private static final Path HOME = Path.of(System.getProperty("code99.product", "target/code99"));
  private static final Path PROGRAM = HOME.resolve("lib/code99-app.jar");
  private static final Path SAMPLES =
      Path.of(System.getProperty("code99.samples", "../../docs/samples"));
  private static final int MINUTES = 6;
  private static final List<String> PLAIN =
      List.of(
          "-Djava.awt.headless=true",
          "-Xmx768m",
          "-Xlog:disable",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  /**
   * The cache is trained once for a build, by the sample, when the first test asks for it: the JVM
   * does without a cache that is older than the program.
   */
  private static final class Trained {
    static final Path CACHE = HOME.resolveSibling("tests.aot").toAbsolutePath();

    static {
      try {
        if (!fresh()) {
          Files.deleteIfExists(CACHE);
          Path out = Files.createTempDirectory("code99-training-");
          new Product(PLAIN).with("-XX:AOTCacheOutput=" + CACHE).reviveSample(out).andDone();
          assertTrue(Files.size(CACHE) > 0);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean fresh() throws IOException {
      return Files.exists(CACHE)
          && Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(PROGRAM)) > 0;
    }
  }

  Product {
    jvm = List.copyOf(jvm);
  }

  /** What a run ended with. */
  record Ended(int code, String out, String err) {
    Ended andDone() {
      assertTrue(code == 0, () -> "exit code " + code + "\n" + out + err);
      return this;
    }
  }

  /**
   * In a short-lived JVM, with an AOT cache as the launcher has one: what is run once needs no
   * second compiler.
   */
  static Product built() {
    return new Product(PLAIN)
        .with(
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC",
            "-Xmn256m",
            "-XX:AOTCache=" + Trained.CACHE);
  }

  Product with(String... options) {
    return new Product(Stream.concat(jvm.stream(), Stream.of(options)).toList());
  }

  /** The plugins that the product comes with. */
  static List<Path> bundledJars() {
    try (Stream<Path> jars = Files.list(HOME.resolve("plugins"))) {
      return jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path sampleList() {
    return SAMPLES.resolve("lost-customers.csv");
  }

  static Path sampleCompany() {
    return SAMPLES.resolve("company.yaml");
  }

  /** The sample job on a fixed day, with more options. */
  Ended reviveSample(Path out, String... more) {
    return revive(new SampleCompany(sampleCompany()), sampleList(), out, more);
  }

  /** The main job on a fixed day, with more options. */
  Ended revive(SampleCompany company, Path list, Path out, String... more) {
    return run(revival(company, list, out, more));
  }

  static String[] revival(SampleCompany company, Path list, Path out, String... more) {
    return Stream.concat(
            Stream.of(
                "revive",
                list.toString(),
                "--company",
                company.file().toString(),
                "--out",
                out.toString(),
                "--as-of",
                "2025-12-31"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  Ended run(String... arguments) {
    try {
      Path said = Files.createTempFile("code99-out-", ".txt");
      Path complained = Files.createTempFile("code99-err-", ".txt");
      Process process =
          started(Redirect.to(said.toFile()), Redirect.to(complained.toFile()), arguments);
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      String out = Files.readString(said);
      String err = Files.readString(complained);
      Files.delete(said);
      Files.delete(complained);
      assertTrue(ended, () -> "still running after " + MINUTES + " minutes\n" + out + err);
      return new Ended(process.waitFor(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A run that nobody waits for; what it says is lost. */
  Process start(String... arguments) throws IOException {
    return started(Redirect.DISCARD, Redirect.DISCARD, arguments);
  }

  /** A run that somebody listens to; what it complains of stands among the test's own output. */
  Process talking(String... arguments) throws IOException {
    return started(Redirect.PIPE, Redirect.INHERIT, arguments);
  }

  /** A run of which somebody hears everything, complaints too. */
  Process heard(String... arguments) throws IOException {
    return new ProcessBuilder(command(List.of(arguments))).redirectErrorStream(true).start();
  }

  private Process started(Redirect out, Redirect err, String... arguments) throws IOException {
    return new ProcessBuilder(command(List.of(arguments)))
        .redirectOutput(out)
        .redirectError(err)
        .start();
  }

  /** What is typed to run it, from any folder. */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-jar");
    command.add(PROGRAM.toAbsolutePath().toString());
    command.addAll(arguments);
    return command;
  }
}
