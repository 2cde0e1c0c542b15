package org.code99.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Document;
import org.code99.api.Medium;
import org.code99.api.Parcel;
import org.code99.api.Piece;
import org.code99.api.Recipient;
import org.code99.api.Sender;

/** Parcels as the core hands them over: cleared letters to made-up customers. */
public final class ParcelSamples {
  private static final List<Block> WORDS =
      List.of(
          Block.of(BlockKind.SALUTATION, "Dear customer,"),
          Block.of(BlockKind.MEETING, "may I visit you for twenty minutes, only to listen?"),
          Block.of(BlockKind.CLOSING, "Yours\nCarla Größe"));
  private static final Sender SENDER =
      new Sender(
          "Nordstern",
          List.of("Hafenstr. 1", "20457 Hamburg"),
          "Carla Größe",
          "",
          "",
          "carla@nordstern.example",
          "99",
          Optional.empty());

  private ParcelSamples() {}

  /** Some of them for a medium, numbered from 1. */
  public static List<Parcel> of(Medium medium, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> one(medium, number)).toList();
  }

  /** One of them; the same number is the same parcel. */
  public static Parcel one(Medium medium, int number) {
    String company = "Customer " + number;
    boolean onPaper = medium.equals(Medium.POST);
    return new Parcel(
        "0197a1b2-0000-7000-8000-%012d".formatted(number),
        onPaper ? "" : "buyer%d@customer.example".formatted(number),
        SENDER,
        new Recipient(
            company, Optional.of("Ida Blume"), List.of("Weg " + number, "80331 München"), "DE"),
        Piece.letter("en", "Twenty minutes to listen", WORDS),
        onPaper ? List.of(paper(company)) : List.of());
  }

  private static Document paper(String company) {
    return Document.of("letter.pdf", ("%PDF to " + company).getBytes(StandardCharsets.UTF_8));
  }
}
