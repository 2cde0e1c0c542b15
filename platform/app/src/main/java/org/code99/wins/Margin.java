package org.code99.wins;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;

/**
 * What the first order of a later relationship leaves us (S68): its amount, less what it costs,
 * less what was promised of the shelf to win it.
 *
 * @param region in which the file lies; the company itself where it lies in none
 * @param order in words, such as {@code order O-17}
 * @param overtaken whether it was the first one until one of an earlier day was recorded: it is
 *     held to the floor all the same, or whoever records on could walk round it
 * @param cost what the order costs us; empty while nobody says
 * @param promised what the promises cost until the end of the first year, one amount for each
 *     currency
 * @param percent of the amount; empty while the cost, or a rate, is unknown
 * @param floor the percentage that the house asks for; empty where it asks for none
 * @param strict whether an order below it waits for a manager; else it is only said
 * @param approval the newest one, whether it still covers the margin or not
 */
public record Margin(
    UUID file,
    UUID region,
    int lifetime,
    UUID document,
    String order,
    boolean overtaken,
    Money amount,
    Optional<Money> cost,
    List<Money> promised,
    Optional<BigDecimal> percent,
    Optional<Integer> floor,
    boolean strict,
    Standing standing,
    Optional<Approval> approval) {
  /** Copies. */
  public Margin {
    promised = List.copyOf(promised);
  }

  /** How a margin stands against the floor. */
  public enum Standing {
    /** The house asks for no floor. */
    UNASKED,
    /** It leaves enough. */
    ENOUGH,
    /** Nobody knows, and what nobody knows is not enough. */
    UNKNOWN,
    /** It leaves too little. */
    BELOW,
    /** It leaves too little, or nobody knows, and a manager stands for it. */
    APPROVED;

    /** As the API writes it. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A manager stands for it, by name and reason. */
  public record Approval(String by, String why, Instant at) {}

  /** Whether somebody has to look at it. */
  public boolean asks() {
    return standing == Standing.UNKNOWN || standing == Standing.BELOW;
  }

  /** Whether what follows from the order waits until a manager approves it. */
  public boolean waits() {
    return strict && asks();
  }

  /** Which order it is, for a sentence. */
  private String which() {
    return overtaken
        ? order + ", their first order until an earlier one was recorded,"
        : "their first order, " + order + ",";
  }

  /** What a manager is asked; true whatever becomes of the figures. */
  String question() {
    String which = which();
    return Character.toUpperCase(which.charAt(0))
        + which.substring(1)
        + " leaves less than the margin floor, or nobody knows how much: stand for it, or have it changed.";
  }

  /** How it stands, in a sentence; nothing where nobody has to look. */
  public String sentence() {
    String most =
        switch (standing) {
          case UNKNOWN ->
              "Nobody knows the margin of %s; the floor is %d %%."
                  .formatted(which().replaceFirst(",$", ""), floor.orElse(0));
          case BELOW ->
              "The margin of %s is %s %%; the floor is %d %%."
                  .formatted(
                      which(), percent.map(BigDecimal::toPlainString).orElse("?"), floor.orElse(0));
          default -> "";
        };
    return waits() ? most + " It waits for a manager." : most;
  }
}
