package org.code99.host.data;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Piece;
import org.code99.api.ShownMistake;
import org.code99.api.Wording;

/** Sets the paragraphs of a letter or a card for one brief in their order. */
final class Paragraphs {
  private static final String MONTH = "LLLL yyyy";

  private final Brief brief;
  private final Wording wording;
  private final Sentences sentences;
  private final List<ShownMistake> mistakes;

  Paragraphs(Brief brief, Wording wording, Sentences sentences) {
    this.brief = brief;
    this.wording = wording;
    this.sentences = sentences;
    this.mistakes =
        brief.lossClass().equals(LossClass.OUR_FAULT)
            ? brief.mistakes().stream().filter(this::isWorded).toList()
            : List.of();
  }

  private boolean isWorded(ShownMistake mistake) {
    return sentences.has("mistake") || sentences.has(own(mistake));
  }

  private static String own(ShownMistake mistake) {
    return "mistake." + mistake.reasonCode();
  }

  Piece letter() {
    List<Block> blocks = begun("opening", mistakes);
    blocks.addAll(changes());
    blocks.add(Block.of(BlockKind.MEETING, wording.text("meeting")));
    gift()
        .map(gift -> Block.gift(gift, wording.text("gift", Map.of("gift", gift.name()))))
        .ifPresent(blocks::add);
    blocks.add(closing("closing"));
    return Piece.letter(language(), wording.text("subject"), blocks);
  }

  /** Shorter: one mistake at most, no changes and never a gift. */
  Piece card() {
    List<Block> blocks = begun(onCard("opening"), mistakes.stream().limit(1).toList());
    blocks.add(Block.of(BlockKind.MEETING, wording.text(onCard("meeting"))));
    blocks.add(closing(onCard("closing")));
    return Piece.card(language(), blocks);
  }

  private String onCard(String key) {
    return sentences.has("card." + key) ? "card." + key : key;
  }

  private List<Block> begun(String opening, List<ShownMistake> named) {
    boolean known = brief.recipient().person().filter(person -> !person.isBlank()).isPresent();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.of(
            BlockKind.SALUTATION,
            wording.text(known ? "salutation.person" : "salutation.function")));
    blocks.add(Block.of(BlockKind.OPENING, wording.text(opening)));
    if (named.isEmpty()) {
      blocks.add(Block.of(BlockKind.OPENING, wording.text("no-reason")));
    }
    named.forEach(mistake -> blocks.add(Block.mistake(mistake, words(mistake))));
    return blocks;
  }

  private String words(ShownMistake mistake) {
    return sentences.has(own(mistake))
        ? wording.text(own(mistake))
        : wording.text("mistake", Map.of("label", mistake.label()));
  }

  /** A change is told only for a mistake that has been named. */
  private List<Block> changes() {
    Set<String> named = mistakes.stream().map(ShownMistake::reasonCode).collect(Collectors.toSet());
    DateTimeFormatter month = DateTimeFormatter.ofPattern(MONTH, wording.locale());
    return brief.fixes().stream()
        .filter(fix -> sentences.has("fix") && named.contains(fix.reasonCode()))
        .map(fix ->
            Block.fix(
                fix,
                wording.text(
                    "fix", Map.of("month", month.format(fix.fixedOn()), "fix", fix.text()))))
        .toList();
  }

  /** The dearest of the shelf that the region's ceiling allows. */
  private Optional<Gift> gift() {
    return brief.gifts().stream()
        .filter(gift -> sentences.has("gift"))
        .filter(gift -> gift.cost().currency().equals(brief.giftCeiling().currency()))
        .filter(gift -> gift.cost().minorUnits() <= brief.giftCeiling().minorUnits())
        .max(
            Comparator.<Gift>comparingLong(gift -> gift.cost().minorUnits())
                .thenComparing(Gift::id));
  }

  private Block closing(String key) {
    return Block.of(BlockKind.CLOSING, wording.text(key) + "\n\n" + brief.sender().signature());
  }

  private String language() {
    return wording.locale().getLanguage();
  }
}
