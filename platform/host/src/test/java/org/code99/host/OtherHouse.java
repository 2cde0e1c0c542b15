package org.code99.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.code99.api.ScoringStrategy;

/** A house in a JVM of its own, for what a test does not want to happen to itself. */
final class OtherHouse {
  private static final String HOSTILE = "com.example.hostile";

  private OtherHouse() {}

  /** A JVM of 64 MB that does this with the jars of the folder. */
  static Process start(String deed, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            OtherHouse.class.getName(),
            deed,
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static BufferedReader said(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The lines that begin with a mark; logs say something as well. */
  static List<String> words(Process process) {
    try (BufferedReader reader = said(process)) {
      return reader
          .lines()
          .filter(line -> line.startsWith("> "))
          .map(line -> line.substring(2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] words) {
    Path folder = Path.of(words[1]);
    Running running = words[0].equals("apart") ? Running.ISOLATED : Running.IN_PROCESS;
    PluginHost host =
        PluginHost.open(
            HostSettings.of(folder.resolve("shelf"))
                .withRunning(plugin -> running)
                .withDeadline(ScoringStrategy.class, Duration.ofSeconds(2)));
    Bench bench = new Bench(host);
    host.openAll(folder);
    switch (words[0]) {
      case "apart" -> {
        say(host.plugins().getFirst().whereabouts());
        LockSupport.park();
      }
      case "spin" -> spin(bench);
      case "keep" -> keep(bench);
      default -> say(bench.failure(Bench.ref(HOSTILE), "a").message());
    }
    System.exit(0);
  }

  /** Past its deadline the call is over, and the thread is not. */
  private static void spin(Bench bench) {
    say(bench.failure(Bench.ref(HOSTILE), "a").kind().name().toLowerCase(Locale.ROOT));
    long before = processorNanos();
    while (processorNanos() - before < 500_000_000) {
      Thread.onSpinWait();
    }
    say("it went on for half a second of a processor");
  }

  /** What the plugin's threads have used of a processor; the one of its constructor idles. */
  private static long processorNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("plugin " + HOSTILE))
        .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.threadId())))
        .sum();
  }

  /** What it keeps is missing everywhere: half of the memory can be had before, and not after. */
  private static void keep(Bench bench) {
    say("" + halfCanBeHad());
    say("it answered " + bench.points(Bench.ref(HOSTILE)));
    say("" + halfCanBeHad());
  }

  private static boolean halfCanBeHad() {
    List<byte[]> ours = new ArrayList<>();
    try {
      while (ours.size() < 320) {
        ours.add(new byte[100_000]);
      }
      return true;
    } catch (OutOfMemoryError e) {
      ours.clear();
      return false;
    }
  }

  private static void say(String words) {
    System.out.println("> " + words);
  }
}
