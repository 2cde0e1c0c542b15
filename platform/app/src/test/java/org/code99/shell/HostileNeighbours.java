package org.code99.shell;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.code99.database.Database;
import org.code99.web.Server;

/**
 * How long people wait for their pages while every plugin of a hostile set misbehaves apart in the
 * same house, beside how long they wait while none of them runs: by turns, so that whatever else
 * the machine does falls on both. Run it by hand; its figures stand in docs/reference/plugins.md.
 */
public final class HostileNeighbours {
  private static final int FILES = 20_000;
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  private HostileNeighbours() {}

  /**
   * Measures and prints.
   *
   * @param words pages a second, seconds of a turn, turns of each kind; 40, 90 and 3 where left out
   */
  public static void main(String[] words) throws Exception {
    int rate = word(words, 0, 40);
    Duration turn = Duration.ofSeconds(word(words, 1, 90));
    int turns = word(words, 2, 3);
    Waits quiet = new Waits();
    Waits beside = new Waits();
    Map<String, LongAdder> told = Mischief.nothingTold();
    try (TemporaryFolder jars = TemporaryFolder.named("code99-hostile-");
        House house =
            House.open(
                Database.temporary(),
                PluginFolder.ofThisProgram(),
                Map.of("micronaut.server.port", -1))) {
      BenchCompany company = BenchCompany.in(house, FILES);
      Mischief.installed(house.host(), jars.path());
      try (PageVisitors visitors =
          PageVisitors.signedIn(house.door(Server.class).start(), company)) {
        visitors.ask(rate, WARM_UP);
        for (int i = 0; i < turns; i++) {
          visitors.ask(rate, turn, quiet);
          Mischief mischief = Mischief.begun(house.host(), told);
          visitors.ask(rate, turn, beside);
          mischief.end();
        }
      }
    }
    print("quiet", quiet);
    print("beside " + Mischief.DEEDS.size() + " hostile plugins", beside);
    System.out.printf(
        Locale.ROOT, "p99 %.2f times%n", beside.together().p99() / quiet.together().p99());
    System.out.println("the guard told of them: " + told);
  }

  private static void print(String what, Waits waits) {
    System.out.println(what);
    waits.pages().stream().sorted().forEach(page -> System.out.println("  " + waits.of(page)));
    System.out.println("  " + waits.together());
  }

  private static int word(String[] words, int at, int otherwise) {
    return words.length > at ? Integer.parseInt(words[at]) : otherwise;
  }
}
