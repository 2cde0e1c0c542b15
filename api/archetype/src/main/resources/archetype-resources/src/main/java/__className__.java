package ${package};

import java.util.List;
import org.code99.api.ApproachProfile;
import org.code99.api.Block;
import org.code99.api.BlockKind;
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

/** Writes four sentences and asks for an appointment. */
@Extension
public final class ${className} implements OutreachApproach {
  private static final List<String> LANGUAGES = List.of("en");

  private final PluginContext context;

  public ${className}(PluginContext context) {
    this.context = context;
  }

  @Override
  public ApproachProfile profile(Settings settings) {
    return ApproachProfile.of(Tone.PROFESSIONAL, List.of(PieceKind.LETTER), LANGUAGES);
  }

  @Override
  public List<Composition> compose(CompositionBatch batch) {
    return batch.briefs().stream().map(brief -> compose(brief, batch.settings())).toList();
  }

  private Composition compose(Brief brief, Settings settings) {
    if (brief.lossClass().equals(LossClass.GONE)) {
      return Composition.declined(brief.key(), "they are gone: nobody is there to read it");
    }
    if (!brief.allowed().contains(PieceKind.LETTER)) {
      return Composition.declined(brief.key(), "only a letter is written, and none is allowed");
    }
    Wording wording = Wording.of(context, settings, brief, LANGUAGES);
    String greeting = brief.recipient().person().isPresent() ? "person" : "firm";
    Piece letter =
        Piece.letter(
            "en",
            wording.text("subject"),
            List.of(
                Block.of(BlockKind.SALUTATION, wording.text("salutation." + greeting)),
                Block.of(BlockKind.OPENING, wording.text("opening")),
                Block.of(BlockKind.MEETING, wording.text("meeting")),
                Block.of(BlockKind.CLOSING, wording.text("closing"))));
    return wording.unresolved().isEmpty()
        ? Composition.of(brief.key(), List.of(letter))
        : Composition.declined(brief.key(), String.join("; ", wording.unresolved()));
  }
}
