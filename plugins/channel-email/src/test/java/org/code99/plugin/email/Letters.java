package org.code99.plugin.email;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Parcel;
import org.code99.api.Piece;
import org.code99.api.Recipient;
import org.code99.api.Sender;
import org.code99.api.Settings;

/** A letter, and the settings by which it is sent to a server. */
final class Letters {
  static final String KEY = "0197a1b2-0000-7000-8000-000000000001";

  private Letters() {}

  static Settings to(ScriptedMailServer server) {
    return Settings.of(
        Map.of(
            "host",
            "127.0.0.1",
            "port",
            "" + server.port(),
            "security",
            "none",
            "from-address",
            "listening@nordstern.example",
            "from-name",
            "Nordstern"));
  }

  /** To a customer, from the owner of the file. */
  static Parcel parcel() {
    return new Parcel(
        KEY,
        "ida@blume.example",
        new Sender(
            "Nordstern",
            List.of(),
            "Carla Größe",
            "",
            "",
            "carla@nordstern.example",
            "99",
            Optional.empty()),
        new Recipient("Blume GmbH", Optional.of("Ida Blume"), List.of(), "DE"),
        Piece.letter(
            "de",
            "Zwanzig Minuten zuhören",
            List.of(
                Block.of(BlockKind.SALUTATION, "Guten Tag,"),
                Block.of(BlockKind.MEETING, "darf ich kommen?"))));
  }
}
