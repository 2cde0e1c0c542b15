package org.code99.plugin.letter;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Piece;
import org.code99.api.ProvenFix;
import org.code99.api.RecordKind;
import org.code99.api.ShownMistake;
import org.code99.api.Wording;

/** Sets the paragraphs of a letter or a card for one brief in their order. */
final class Correspondence {
  /** The reasons that the house has its own words for, as the bundles have them. */
  private static final Set<String> IN_OWN_WORDS =
      Set.of(
          "promise-not-kept",
          "late-delivery",
          "wrong-invoice",
          "lack-of-attention",
          "lost-order",
          "wrong-goods",
          "product-failure",
          "service-failure");

  private final Brief brief;
  private final Wording wording;
  private final List<ShownMistake> mistakes;

  Correspondence(Brief brief, Wording wording) {
    this.brief = brief;
    this.wording = wording;
    this.mistakes = brief.lossClass().equals(LossClass.OUR_FAULT) ? brief.mistakes() : List.of();
  }

  Piece letter(Optional<Gift> gift) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(salutation());
    blocks.add(Block.of(BlockKind.OPENING, wording.text("opening")));
    blocks.addAll(reasons(mistakes));
    blocks.addAll(changes());
    blocks.add(Block.of(BlockKind.MEETING, wording.text("meeting")));
    gift.map(this::present).ifPresent(blocks::add);
    blocks.add(closing("closing"));
    return Piece.letter(wording.locale().getLanguage(), wording.text("subject"), blocks);
  }

  /** Shorter: one mistake at most, no changes and never a gift (S47). */
  Piece card() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(salutation());
    blocks.add(Block.of(BlockKind.OPENING, wording.text("card.opening")));
    blocks.addAll(reasons(mistakes.stream().limit(1).toList()));
    blocks.add(Block.of(BlockKind.MEETING, wording.text("card.meeting")));
    blocks.add(closing("card.closing"));
    return Piece.card(wording.locale().getLanguage(), blocks);
  }

  private Block salutation() {
    boolean known = brief.recipient().person().filter(person -> !person.isBlank()).isPresent();
    return Block.of(
        BlockKind.SALUTATION, wording.text(known ? "salutation.person" : "salutation.function"));
  }

  private List<Block> reasons(List<ShownMistake> named) {
    if (named.isEmpty()) {
      return List.of(Block.of(BlockKind.OPENING, wording.text("no-reason")));
    }
    List<Block> blocks = new ArrayList<>();
    for (ShownMistake mistake : named) {
      boolean last = mistake.equals(named.getLast());
      String regret = last ? " " + wording.text("regret") : "";
      blocks.add(Block.mistake(mistake, inOwnWords(mistake) + regret));
    }
    return blocks;
  }

  private String inOwnWords(ShownMistake mistake) {
    if (IN_OWN_WORDS.contains(mistake.reasonCode())) {
      return wording.text("mistake." + mistake.reasonCode());
    }
    String shownBy =
        mistake.shownBy().equals(RecordKind.CUSTOMER_VOICE) ? "other.told" : "other.recorded";
    return wording.text("mistake." + shownBy, Map.of("label", mistake.label()));
  }

  /** A change is told only for a mistake that has been named. */
  private List<Block> changes() {
    Set<String> named = mistakes.stream().map(ShownMistake::reasonCode).collect(Collectors.toSet());
    Stream<ProvenFix> told = brief.fixes().stream().filter(fix -> named.contains(fix.reasonCode()));
    DateTimeFormatter month = DateTimeFormatter.ofPattern(wording.text("month"), wording.locale());
    return told.map(fix ->
            Block.fix(
                fix,
                wording.text(
                    "fix", Map.of("month", month.format(fix.fixedOn()), "fix", fix.text()))))
        .toList();
  }

  private Block present(Gift gift) {
    return Block.gift(gift, wording.text("gift", Map.of("gift", gift.name())));
  }

  private Block closing(String key) {
    return Block.of(BlockKind.CLOSING, wording.text(key) + "\n\n" + brief.sender().signature());
  }
}
