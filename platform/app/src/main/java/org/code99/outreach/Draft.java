package org.code99.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Kit;
import org.code99.api.KitItem;
import org.code99.api.Medium;
import org.code99.api.Piece;
import org.code99.api.Tone;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * A piece that wants to go, with all that a policy may ask about it.
 *
 * @param standing of the file, as protection gives it now
 * @param on the day on which it would go
 * @param rules of the house, as they are where the file lies
 * @param reasons of the loss, those that nobody knows left out
 * @param hadOne why this person gets no other piece, if they had one or may not have any
 * @param medium by which it is to travel
 * @param tone of the approach that wrote it
 * @param signer who signed it when it was written
 * @param drawn the words in its artwork
 */
record Draft(
    Candidate candidate,
    Standing standing,
    LocalDate on,
    Map<Rule, RuleAnswer> rules,
    List<KnownReason> reasons,
    Optional<String> hadOne,
    Medium medium,
    Tone tone,
    String signer,
    Brief brief,
    Piece piece,
    List<SvgText> drawn) {
  Draft {
    rules = Map.copyOf(rules);
    reasons = List.copyOf(reasons);
    drawn = List.copyOf(drawn);
  }

  /** The words in the artwork of a piece. */
  static List<SvgText> drawnOn(Piece piece) {
    return piece.kit().stream()
        .flatMap(kit -> kit.artwork().stream())
        .map(art -> SvgText.of(art.svg()))
        .toList();
  }

  /** What a rule says here; nothing where nobody asked it. */
  Optional<RuleAnswer> rule(Rule rule) {
    return Optional.ofNullable(rules.get(rule));
  }

  /** What the recipient reads: subject, paragraphs, artwork. */
  Stream<String> texts() {
    return Stream.of(
            Stream.of(piece.subject()), piece.blocks().stream().map(Block::text), drawnWords())
        .flatMap(parts -> parts);
  }

  /** The same without the names of people and companies. */
  Stream<String> textsWithoutNames() {
    Names names = Names.of(brief);
    Stream<String> blocks =
        piece.blocks().stream()
            .map(block ->
                block.kind().equals(BlockKind.SALUTATION)
                    ? names.withoutParts(block.text())
                    : names.without(block.text()));
    return Stream.of(
            Stream.of(names.without(piece.subject())), blocks, drawnWords().map(names::without))
        .flatMap(parts -> parts);
  }

  private Stream<String> drawnWords() {
    return drawn.stream().map(SvgText::seen);
  }

  /** What nobody reads in its artwork, and still leaves the house with it. */
  Stream<String> unseen() {
    return drawn.stream().map(SvgText::unseen);
  }

  /** What the packer reads. */
  Stream<String> packing() {
    return piece.kit().stream().flatMap(Draft::packing);
  }

  private static Stream<String> packing(Kit kit) {
    return Stream.concat(Stream.of(kit.handling()), kit.items().stream().map(KitItem::name));
  }

  /** What its blocks of a kind refer to. */
  Stream<String> references(BlockKind kind) {
    return piece.blocks().stream().filter(block -> block.kind().equals(kind)).map(Block::reference);
  }
}
