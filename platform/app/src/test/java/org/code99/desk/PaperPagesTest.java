package org.code99.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.drawers.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is taken along on paper")
class PaperPagesTest {
  private TestServer server;
  private Visitor ada;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().file(LostAccount.list(LostAccount.lost("A").in(server.sales().north())));
    file = Someone.file(server.house(), "A");
    server.house().door(CaseFiles.class).take(server.sales().seller("Ada"), file);
    ada = server.seller("Ada");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S54: an agreement is printed with both sides' duties and room to sign")
  void agreement() throws IOException {
    ada.post(
        "/files/" + file + "/agreement/document",
        Map.of(
            "title", "Second chance",
            "text", "We begin again.",
            "side-1", "ours",
            "what-1", "Call before ten",
            "owner-1", "Ada",
            "due-1", "2026-02-01"));
    String agreement = server.house().ask("SELECT id FROM agreements_agreement").getFirst();
    String page = ada.get("/files/" + file + "/agreement").body();
    assertTrue(page.contains("/agreements/" + agreement + "/paper"), page);
    String paper = text(ada.fetch("/agreements/" + agreement + "/paper"));
    assertTrue(paper.contains("Second chance"), paper);
    assertTrue(paper.contains("What Blume & Söhne will do"), paper);
    assertTrue(paper.contains("Call before ten") && paper.contains("1 February 2026"), paper);
    assertTrue(paper.contains("signature of Customer A"), paper);
    assertEquals(200, ada.read("/agreements/" + agreement + "/paper").statusCode());
    assertEquals(
        404, server.seller("Cem").read("/agreements/" + agreement + "/paper").statusCode());
  }

  @Test
  @DisplayName("S51: the agenda of clearing the air is printed with its three steps and room")
  void agenda() throws IOException {
    String paper = text(ada.fetch("/files/" + file + "/air/paper"));
    assertTrue(paper.contains("Clear the air") && paper.contains("Customer A"), paper);
    assertTrue(paper.contains("1. ") && paper.contains("2. ") && paper.contains("3. "), paper);
    assertEquals(200, ada.read("/case-files/" + file + "/clearing/paper").statusCode());
    assertEquals(
        404, server.seller("Cem").read("/case-files/" + file + "/clearing/paper").statusCode());
  }

  private static String text(HttpResponse<byte[]> paper) throws IOException {
    assertEquals(200, paper.statusCode());
    assertEquals("application/pdf", paper.headers().firstValue("Content-Type").orElse(""));
    try (PDDocument pdf = Loader.loadPDF(paper.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
