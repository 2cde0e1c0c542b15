package org.code99.plugin.letter;

import java.util.List;
import org.code99.api.ApproachProfile;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.LossClass;
import org.code99.api.OutreachApproach;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.PluginContext;
import org.code99.api.Settings;
import org.code99.api.Tone;
import org.code99.api.Wording;
import org.pf4j.Extension;

/**
 * Writes a letter, or a card where only a card may go. It names a mistake only where the loss was
 * our fault and the brief shows the mistake, claims a change only for a mistake it has named, and
 * otherwise says that it would rather hear the reasons from the customer.
 */
@Extension
public final class LetterApproach implements OutreachApproach {
  /** English first: it stands in for all others. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private final PluginContext context;

  /** An approach whose house wording comes from the plugin's own bundles. */
  public LetterApproach(PluginContext context) {
    this.context = context;
  }

  @Override
  public ApproachProfile profile(Settings settings) {
    return ApproachProfile.of(
        Tone.PROFESSIONAL, List.of(PieceKind.LETTER, PieceKind.CARD), LANGUAGES);
  }

  @Override
  public List<Composition> compose(CompositionBatch batch) {
    return batch.briefs().stream().map(brief -> compose(brief, batch.settings())).toList();
  }

  private Composition compose(Brief brief, Settings settings) {
    if (brief.lossClass().equals(LossClass.GONE)) {
      return Composition.declined(
          brief.key(),
          brief.recipient().company() + " is gone: there is nobody to write a letter to");
    }
    List<PieceKind> kinds =
        preference(settings).stream().filter(brief.allowed()::contains).toList();
    if (kinds.isEmpty()) {
      return Composition.declined(
          brief.key(),
          "neither a letter nor a card may go to "
              + brief.recipient().company()
              + "; allowed are: "
              + brief.allowed());
    }
    Wording wording = Wording.of(context, settings, brief, LANGUAGES);
    Correspondence correspondence = new Correspondence(brief, wording);
    Piece piece =
        kinds.getFirst().equals(PieceKind.CARD)
            ? correspondence.card()
            : correspondence.letter(GiftChoice.of(settings).from(brief));
    return wording.unresolved().isEmpty()
        ? Composition.of(brief.key(), List.of(piece))
        : Composition.declined(brief.key(), String.join("; ", wording.unresolved()));
  }

  private static List<PieceKind> preference(Settings settings) {
    return settings.text("preferred-kind", "letter").equals("card")
        ? List.of(PieceKind.CARD, PieceKind.LETTER)
        : List.of(PieceKind.LETTER, PieceKind.CARD);
  }
}
