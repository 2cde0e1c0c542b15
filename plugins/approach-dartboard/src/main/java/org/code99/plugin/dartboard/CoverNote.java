package org.code99.plugin.dartboard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.ShownMistake;
import org.code99.api.Wording;

/** The note on top of the box: here is our logo, aim well, and may we come by. */
final class CoverNote {
  private final Brief brief;
  private final Wording wording;

  CoverNote(Brief brief, Wording wording) {
    this.brief = brief;
    this.wording = wording;
  }

  List<Block> blocks(Darts darts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(salutation());
    blocks.add(Block.of(BlockKind.OPENING, wording.text("opening")));
    blocks.addAll(redFields());
    blocks.addAll(changes());
    blocks.add(Block.of(BlockKind.MEETING, wording.text("meeting")));
    blocks.add(Block.of(BlockKind.HUMOUR, wording.text("drawer")));
    if (darts.steel()) {
      blocks.add(Block.of(BlockKind.CONDITION, wording.text("steel")));
    }
    blocks.add(closing());
    return blocks;
  }

  private Block salutation() {
    boolean known = brief.recipient().person().filter(person -> !person.isBlank()).isPresent();
    return Block.of(
        BlockKind.SALUTATION, wording.text(known ? "salutation.person" : "salutation.function"));
  }

  private List<Block> redFields() {
    List<Block> blocks = new ArrayList<>();
    for (ShownMistake mistake : brief.mistakes()) {
      String sentence = blocks.isEmpty() ? "mistake" : "mistake.also";
      boolean last = blocks.size() == brief.mistakes().size() - 1;
      String regret = last ? " " + wording.text("regret") : "";
      Map<String, String> field = Map.of("field", Confessions.words(mistake, wording));
      blocks.add(Block.mistake(mistake, wording.text(sentence, field) + regret));
    }
    return blocks;
  }

  private List<Block> changes() {
    Set<String> named =
        brief.mistakes().stream().map(ShownMistake::reasonCode).collect(Collectors.toSet());
    DateTimeFormatter month = DateTimeFormatter.ofPattern(wording.text("month"), wording.locale());
    return brief.fixes().stream()
        .filter(fix -> named.contains(fix.reasonCode()))
        .map(fix ->
            Block.fix(
                fix,
                wording.text(
                    "fix", Map.of("month", month.format(fix.fixedOn()), "fix", fix.text()))))
        .toList();
  }

  private Block closing() {
    return Block.of(
        BlockKind.CLOSING, wording.text("closing") + "\n\n" + brief.sender().signature());
  }
}
