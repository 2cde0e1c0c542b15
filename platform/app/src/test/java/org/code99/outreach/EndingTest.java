package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a piece ends")
class EndingTest {
  @Test
  @DisplayName("Last words are text, the greeting is a line, the signature stands below")
  void threeParts() {
    assertEquals(
        new Ending(List.of("Thank you."), "Yours sincerely", List.of("Ida", "Sales")),
        ending("Thank you.\n\nYours sincerely\n\nIda\nSales"));
  }

  @Test
  @DisplayName("A greeting and a name need nothing else")
  void twoParts() {
    assertEquals(new Ending(List.of(), "Yours", List.of("Ida")), ending("Yours\n\nIda"));
    assertEquals(new Ending(List.of(), "Yours", List.of("Ida")), ending("Yours\nIda"));
  }

  @Test
  @DisplayName("A sentence is no greeting, however it is closed")
  void sentences() {
    String sentence = "And if you would rather leave things as they are, a word is quite enough.";
    assertEquals(new Ending(List.of(sentence), "", List.of("Ida")), ending(sentence + "\n\nIda"));
    assertEquals(new Ending(List.of(sentence), "", List.of()), ending(sentence));
  }

  private static Ending ending(String closing) {
    return Ending.of(Piece.letter("en", "", List.of(Block.of(BlockKind.CLOSING, closing))));
  }
}
