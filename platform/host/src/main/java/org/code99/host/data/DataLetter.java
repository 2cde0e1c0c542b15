package org.code99.host.data;

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
import org.code99.api.Wording;

/**
 * The letter of a plugin's {@code letter.json} and its bundles. It names a mistake only where one
 * is shown, and claims a change only for a mistake that it has named, as every letter.
 */
public final class DataLetter implements OutreachApproach {
  private final PluginContext context;
  private final LetterFile letter;

  /** Reads the plugin's files. */
  public DataLetter(PluginContext context) {
    this.context = context;
    this.letter = LetterFile.read(context::resource);
    if (!letter.faults().isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", letter.faults()));
    }
  }

  @Override
  public ApproachProfile profile(Settings settings) {
    return ApproachProfile.of(letter.tone(), letter.makes(), letter.languages());
  }

  @Override
  public List<Composition> compose(CompositionBatch batch) {
    return batch.briefs().stream().map(brief -> compose(brief, batch.settings())).toList();
  }

  private Composition compose(Brief brief, Settings settings) {
    if (brief.lossClass().equals(LossClass.GONE)) {
      return Composition.declined(brief.key(), "they are gone: there is nobody to write to");
    }
    List<PieceKind> kinds = letter.makes().stream().filter(brief.allowed()::contains).toList();
    if (kinds.isEmpty()) {
      return Composition.declined(
          brief.key(), "it makes " + letter.makes() + ", and allowed are " + brief.allowed());
    }
    Wording wording = Wording.of(context, settings, brief, letter.languages());
    Paragraphs paragraphs =
        new Paragraphs(brief, wording, letter.words(wording.locale().getLanguage()));
    Piece piece = kinds.getFirst().equals(PieceKind.CARD) ? paragraphs.card() : paragraphs.letter();
    return wording.unresolved().isEmpty()
        ? Composition.of(brief.key(), List.of(piece))
        : Composition.declined(brief.key(), String.join("; ", wording.unresolved()));
  }
}
