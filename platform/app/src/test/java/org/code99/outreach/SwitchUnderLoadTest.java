package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.api.Medium;
import org.code99.database.Scope;
import org.code99.people.Actor;
import org.code99.web.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A switch under load")
class SwitchUnderLoadTest {
  private static final int IN_EACH_REGION = 12;
  private static final int IN_A_WAVE = 2;

  /** What a region takes in each round; in one of two alike, everybody sees the same. */
  private static final List<String> ROUNDS =
      List.of(
          Campaign.DARTS,
          Campaign.DARTS,
          "none",
          Campaign.LETTERS,
          Campaign.LETTERS,
          Campaign.DARTS,
          "inherit",
          Campaign.LETTERS);

  @TempDir Path folder;

  @Test
  @DisplayName(
      "P12: while waves are composed and sent, their regions switch again and again: nobody is contacted twice and nobody is forgotten")
  void nobodyTwice() throws InterruptedException, ExecutionException, TimeoutException {
    try (Campaign campaign = new Campaign(folder);
        ExecutorService threads = Executors.newFixedThreadPool(5)) {
      TestHouse house = campaign.house();
      lose(campaign);
      CyclicBarrier round = new CyclicBarrier(3);
      AtomicInteger composing = new AtomicInteger(2);
      List<Future<Void>> work = new ArrayList<>();
      work.add(threads.submit(waves(campaign, campaign.sales().nora(), round, composing)));
      work.add(threads.submit(waves(campaign, campaign.sales().sven(), round, composing)));
      work.add(threads.submit(switches(campaign, round)));
      work.add(threads.submit(sending(house, composing)));
      work.add(threads.submit(sending(house, composing)));
      for (Future<Void> one : work) {
        one.get(2, TimeUnit.MINUTES);
      }
      campaign.use(campaign.sales().north(), Campaign.LETTERS);
      campaign.use(campaign.sales().south(), Campaign.LETTERS);
      rest(campaign, campaign.sales().nora());
      rest(campaign, campaign.sales().sven());

      assertEquals(everybody(), campaign.received());
      assertEquals(
          List.of(2 * IN_EACH_REGION + " sent"),
          house.ask(
              "SELECT count(*), state FROM outreach_parcel WHERE state NOT IN ('withheld') GROUP BY state"));
      assertEquals(
          List.of("kit", "letter"),
          house.ask("SELECT DISTINCT kind FROM outreach_parcel WHERE state = 'sent' ORDER BY 1"));
      assertTrue(
          Integer.parseInt(house.ask("SELECT count(*) FROM regions_switch").getFirst()) >= 8,
          "the regions were switched while they worked");
    }
  }

  private static void lose(Campaign campaign) {
    campaign.lose(
        Stream.concat(
                IntStream.range(0, IN_EACH_REGION)
                    .mapToObj(n -> Campaign.late(100 + n, campaign.sales().north())),
                IntStream.range(0, IN_EACH_REGION)
                    .mapToObj(n -> Campaign.late(200 + n, campaign.sales().south())))
            .toArray(LostAccount[]::new));
  }

  private static List<String> everybody() {
    return Stream.of(100, 200)
        .flatMap(first -> IntStream.range(first, first + IN_EACH_REGION).boxed())
        .map(number -> "Customer " + number)
        .toList();
  }

  /** A manager composes and hands over a few at a time, one wave in each round. */
  private static Callable<Void> waves(
      Campaign campaign, Actor manager, CyclicBarrier round, AtomicInteger composing) {
    return () -> {
      try {
        for (int i = 0; i < ROUNDS.size(); i++) {
          await(round);
          wave(campaign, manager, IN_A_WAVE);
        }
      } finally {
        composing.decrementAndGet();
      }
      return null;
    };
  }

  /** Nothing, when everybody had theirs. */
  private static void wave(Campaign campaign, Actor manager, int most) {
    TestHouse house = campaign.house();
    GoingOut goingOut = house.door(GoingOut.class);
    try {
      Scope.of(manager.company())
          .in(() -> {
            UUID wave =
                goingOut.compose(
                    manager, house.askId("SELECT id FROM drawers_drawer"), most, TestHouse.TODAY);
            goingOut.approve(manager, wave);
            if (!goingOut.wave(manager, wave).in("planned").isEmpty()) {
              house.door(Dispatch.class).release(manager, wave, Medium.POST);
            }
          });
    } catch (Refused refused) {
      assertTrue(refused.sentence().startsWith("No file of this drawer waits"), refused.sentence());
    }
  }

  private static void rest(Campaign campaign, Actor manager) {
    wave(campaign, manager, 0);
    campaign.house().door(Dispatch.class).run();
  }

  private static Callable<Void> switches(Campaign campaign, CyclicBarrier round) {
    return () -> {
      for (String approach : ROUNDS) {
        await(round);
        Scope.of(campaign.house().company().id())
            .in(() -> {
              assertEquals(List.of(), campaign.use(campaign.sales().north(), approach));
              assertEquals(List.of(), campaign.use(campaign.sales().south(), approach));
            });
      }
      return null;
    };
  }

  private static void await(CyclicBarrier round) throws InterruptedException {
    try {
      round.await(1, TimeUnit.MINUTES);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("somebody did not come", e);
    }
  }

  private static Callable<Void> sending(TestHouse house, AtomicInteger composing) {
    return () -> {
      while (composing.get() > 0) {
        house.door(Dispatch.class).run();
      }
      house.door(Dispatch.class).run();
      return null;
    };
  }
}
