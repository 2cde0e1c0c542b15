package org.code99.outreach.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.code99.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pages of the demonstration's mail")
class MailPagesTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("S78: are not there in the product: no page, and no word in the menu")
  void notInTheProduct() {
    try (TestServer server = new TestServer(folder)) {
      assertEquals(
          server.nora().get("/no-such-page").statusCode(), server.nora().get("/mail").statusCode());
      String page = server.nora().get("/going-out").body();
      assertTrue(page.contains("Nobody is there to write to."), page);
      assertFalse(page.contains("href=\"/mail\""), page);
    }
  }
}
