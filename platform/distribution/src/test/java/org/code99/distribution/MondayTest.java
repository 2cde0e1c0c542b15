package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Monday morning")
class MondayTest {
  private static final int MOST_CLICKS = 12;
  private static final List<String> REGIONS = List.of("North", "Middle", "South");
  private static final List<String> TWELVE =
      List.of("Ada", "Bob", "Cem", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea");

  @RegisterExtension static final Chromium chromium = new Chromium();

  @TempDir Path data;

  @Test
  @DisplayName(
      "S02, S04, S81: 240 rows are divided among twelve people of three regions, and their packets are printed, in at most 12 clicks after the upload")
  void dividedBeforeTheFirstCoffee() throws IOException {
    try (House house = House.empty(data)) {
      Window nora = chromium.desktop(house);
      FirstDay.opens(nora, house);
      REGIONS.forEach(region -> FirstDay.draws(nora, region));
      for (int i = 0; i < TWELVE.size(); i++) {
        FirstDay.letsIn(nora, TWELVE.get(i), "salesperson", REGIONS.get(i % REGIONS.size()));
      }

      nora.open("/drawers").press("Put a list in").upload("The list", "lost.csv", rows(240));
      nora.says("This is what the list comes to.");
      int before = nora.clicks();
      nora.press("Put 240 into the drawer").says("240 customers lie in Lost customers now.");
      nora.press("Divide").press("By territory").press("Divide 240 files");
      byte[] packets = nora.download("Print packets");

      int clicks = nora.clicks() - before;
      assertTrue(clicks <= MOST_CLICKS, () -> clicks + " clicks");
      try (PDDocument pdf = Loader.loadPDF(packets)) {
        String text = new PDFTextStripper().getText(pdf);
        TWELVE.forEach(name -> assertTrue(text.contains(name + " Muster"), name));
        assertEquals(
            240,
            IntStream.rangeClosed(1, 240)
                .filter(row -> text.contains("Kern %d AG".formatted(row)))
                .count());
      }
    }
  }

  private static String rows(int count) {
    StringBuilder list =
        new StringBuilder("account_no,company,contact_name,region,loss_reason,annual_revenue\n");
    for (int row = 1; row <= count; row++) {
      list.append(
          "K-%03d,Kern %d AG,Kai %d,%s,Delivered late,%d000\n"
              .formatted(row, row, row, REGIONS.get(row % REGIONS.size()), row));
    }
    return list.toString();
  }
}
