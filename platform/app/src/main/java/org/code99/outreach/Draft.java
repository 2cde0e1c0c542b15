package org.code99.outreach;

import java.util.List;
import java.util.stream.Stream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Kit;
import org.code99.api.KitItem;
import org.code99.api.Piece;
import org.code99.api.Tone;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;

/**
 * A piece that wants to go, with all that a policy may ask about it.
 *
 * @param standing of the file, as protection gives it now
 * @param reasons of the loss, those that nobody knows left out
 * @param tone of the approach that wrote it
 * @param drawn the words in its artwork
 */
record Draft(
    Candidate candidate,
    Standing standing,
    List<KnownReason> reasons,
    Tone tone,
    Brief brief,
    Piece piece,
    List<SvgText> drawn) {
  Draft {
    reasons = List.copyOf(reasons);
    drawn = List.copyOf(drawn);
  }

  static Draft of(Written.Composed written, List<KnownReason> reasons, Standing standing) {
    return new Draft(
        written.candidate(),
        standing,
        reasons,
        written.approach().profile().tone(),
        written.brief(),
        written.piece(),
        written.piece().kit().stream()
            .flatMap(kit -> kit.artwork().stream())
            .map(art -> SvgText.of(art.svg()))
            .toList());
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
