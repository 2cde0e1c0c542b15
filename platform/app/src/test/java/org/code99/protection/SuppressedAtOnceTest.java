package org.code99.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressedAtOnceTest {
  private static final int TELLERS = 6;
  private static final int ORDERS = 12;

  @Test
  @DisplayName("S36: many who suppress the same mailboxes and numbers at once are all heard")
  void atOnce(@TempDir Path folder) throws Exception {
    try (TestServer server = new TestServer(folder);
        ExecutorService tellers = Executors.newFixedThreadPool(TELLERS)) {
      Visitor boss = server.boss();
      List<Callable<Integer>> orders = new ArrayList<>();
      for (int order = 0; order < ORDERS; order++) {
        String told =
            """
            {"email": "nr%1$d@example.com", "phone": "+49 89 12345%1$02d", "group": false, "why": "They asked."}
            """
                .formatted(order);
        for (int teller = 0; teller < TELLERS; teller++) {
          orders.add(() -> boss.tell("/suppressions", told).statusCode());
        }
      }
      Set<Integer> answers = new TreeSet<>();
      for (Future<Integer> answer : tellers.invokeAll(orders)) {
        answers.add(answer.get());
      }
      assertEquals(Set.of(204), answers);
    }
  }
}
