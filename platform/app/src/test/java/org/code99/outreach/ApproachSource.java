package org.code99.outreach;

/** The source of two approaches of a few lines. */
final class ApproachSource {
  /** A plain letter from all that a brief allows, a card where only a card may go. */
  static final String LETTER =
      """
      public ApproachProfile profile(Settings settings) {
        return ApproachProfile.of(
            Tone.PROFESSIONAL, List.of(PieceKind.LETTER, PieceKind.CARD), List.of("en", "de"));
      }
      public List<Composition> compose(CompositionBatch batch) {
        return batch.briefs().stream().map(b -> Composition.of(b.key(), List.of(piece(b)))).toList();
      }
      Piece piece(Brief b) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(BlockKind.SALUTATION, "Dear " + b.recipient().person().orElse("Sirs") + ","));
        blocks.add(Block.of(BlockKind.OPENING, "we lost " + b.recipient().company() + "."));
        b.mistakes().forEach(m -> blocks.add(Block.mistake(m, "Our doing: " + m.label() + ".")));
        b.fixes().forEach(f -> blocks.add(Block.fix(f, f.text())));
        blocks.add(Block.of(BlockKind.MEETING, "May I come and listen?"));
        boolean card = !b.allowed().contains(PieceKind.LETTER);
        if (!card) {
          b.gifts().stream().limit(1).forEach(g -> blocks.add(Block.gift(g, "For you: " + g.name() + ".")));
        }
        blocks.add(Block.of(BlockKind.CLOSING, "Thank you.\\n\\nYours sincerely\\n\\n" + b.sender().signer()));
        more(b, blocks);
        return card ? Piece.card(b.language(), blocks) : Piece.letter(b.language(), "To listen", blocks);
      }
      """;

  /** What {@link #LETTER} adds: nothing. */
  static final String NO_MORE = "void more(Brief b, List<Block> blocks) {}\n";

  /** A box with the line about the drawer; the members say when it fails. */
  static final String KIT =
      """
      public ApproachProfile profile(Settings settings) {
        return ApproachProfile.of(Tone.FUN, List.of(PieceKind.KIT), List.of("en"));
      }
      Composition kit(Brief b) {
        return Composition.of(b.key(), List.of(Piece.kit("en", "Aim well",
            List.of(
                Block.of(BlockKind.SALUTATION, "Hello,"),
                Block.of(BlockKind.MEETING, "May I come, " + b.recipient().company() + "?"),
                Block.of(BlockKind.HUMOUR, "You may want to keep the darts in the drawer."),
                Block.of(BlockKind.CLOSING, "Yours\\n\\n" + b.sender().signer())),
            Kit.of(
                List.of(KitItem.of("DART", "Dart, soft tip", 3, Money.of(100, "EUR"))),
                List.of(Artwork.of("board", SVG, 100, 100)),
                "Soft tips only."))));
      }
      static final String SVG =
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><circle cx='50' cy='50' r='40'/></svg>";
      """;

  private ApproachSource() {}
}
