package org.code99.plugin.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Artwork;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Consignment;
import org.code99.api.Document;
import org.code99.api.GrantedFolder;
import org.code99.api.Kit;
import org.code99.api.KitItem;
import org.code99.api.Money;
import org.code99.api.Parcel;
import org.code99.api.Piece;
import org.code99.api.Recipient;
import org.code99.api.Sender;
import org.code99.api.Settings;

/** Post as the core hands it over. */
final class Post {
  private static final List<Block> WORDS = List.of(Block.of(BlockKind.MEETING, "May I come?"));
  private static final Kit KIT =
      Kit.of(
          List.of(KitItem.of("DB-DART", "Dart, soft tip", 3, Money.of(90, "EUR"))),
          List.of(Artwork.of("board", "<svg/>", 300, 300)),
          "soft tips");

  private Post() {}

  static String key(int number) {
    return "0197a1b2-0000-7000-8000-%012d".formatted(number);
  }

  static Parcel letter(int number, String company) {
    return parcel(number, company, Piece.letter("en", "To listen", WORDS), "letter.pdf");
  }

  static Parcel kit(int number, String company) {
    return parcel(
        number, company, Piece.kit("en", "To listen", WORDS, KIT), "cover-note.pdf", "board.pdf");
  }

  static Consignment into(GrantedFolder folder, Parcel... parcels) {
    return new Consignment(Settings.none(), List.of(parcels), Map.of("folder", folder));
  }

  private static Parcel parcel(int number, String company, Piece piece, String... documents) {
    List<Document> paper = new ArrayList<>();
    for (String name : documents) {
      // only what is sent to one of them names them
      String words = name.equals("board.pdf") ? name : name + " to " + company;
      paper.add(Document.of(name, words.getBytes(StandardCharsets.UTF_8)));
    }
    return new Parcel(
        key(number),
        "",
        new Sender("Nordstern", List.of(), "Carla Falk", "", "", "", "99", Optional.empty()),
        new Recipient(company, Optional.empty(), List.of("Main St 1", "8001 Zürich"), "CH"),
        piece,
        paper);
  }
}
