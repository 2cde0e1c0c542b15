package org.code99.plugin.dartboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.ApproachProfile;
import org.code99.api.Artwork;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.Kit;
import org.code99.api.KitItem;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.OutreachApproach;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.PluginContext;
import org.code99.api.Settings;
import org.code99.api.Tone;
import org.code99.api.Wording;
import org.pf4j.Extension;

/**
 * Sends a dartboard with our own logo in the middle, a few darts, and a note that asks for an
 * appointment. Only where the loss was our own fault; everybody else is declined in words and gets
 * the professional approach.
 */
@Extension
public final class DartboardApproach implements OutreachApproach {
  /** English first: it stands in for all others. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private final PluginContext context;

  /** An approach whose words come from the plugin's own bundles. */
  public DartboardApproach(PluginContext context) {
    this.context = context;
  }

  @Override
  public ApproachProfile profile(Settings settings) {
    return ApproachProfile.of(Tone.FUN, List.of(PieceKind.KIT), LANGUAGES);
  }

  @Override
  public List<Composition> compose(CompositionBatch batch) {
    return batch.briefs().stream().map(brief -> compose(brief, batch.settings())).toList();
  }

  private Composition compose(Brief brief, Settings settings) {
    Wording wording = Wording.of(context, settings, brief, LANGUAGES);
    Darts darts = Darts.of(settings);
    List<KitItem> items = new Box(settings, wording, brief.giftCeiling().currency()).items(darts);
    List<String> refusals = refusals(brief, darts, items);
    if (!refusals.isEmpty()) {
      return Composition.declined(brief.key(), String.join("; ", refusals));
    }
    Piece piece =
        Piece.kit(
            wording.locale().getLanguage(),
            wording.text("subject"),
            new CoverNote(brief, wording).blocks(darts),
            kit(brief, wording, darts, items));
    return wording.unresolved().isEmpty()
        ? Composition.of(brief.key(), List.of(piece))
        : Composition.declined(brief.key(), String.join("; ", wording.unresolved()));
  }

  private static List<String> refusals(Brief brief, Darts darts, List<KitItem> items) {
    List<String> refusals = new ArrayList<>();
    if (!brief.lossClass().equals(LossClass.OUR_FAULT)) {
      refusals.add(
          "a dartboard owns up to our own fault, and this loss is of class '"
              + brief.lossClass()
              + "'");
    }
    if (!brief.allowed().contains(PieceKind.KIT)) {
      refusals.add("no kit may go to " + brief.recipient().company());
    }
    if (!darts.areAFew()) {
      refusals.add(
          "a kit has a few darts, at least "
              + Darts.A_FEW
              + ", and the setting 'darts' says "
              + darts.quantity());
    }
    Money cost = Kit.of(items, List.of(), "").cost();
    if (cost.minorUnits() > brief.giftCeiling().minorUnits()) {
      refusals.add("the kit costs " + cost + " and the region's ceiling is " + brief.giftCeiling());
    }
    return refusals;
  }

  private static Kit kit(Brief brief, Wording wording, Darts darts, List<KitItem> items) {
    Bullseye bullseye = Bullseye.of(brief.sender().company());
    String handling = wording.text("handling." + darts.tips());
    Optional<String> logo = brief.sender().logoSvg();
    if (logo.isPresent()) {
      try {
        bullseye = Bullseye.of(Logo.read(logo.get()));
      } catch (UnsafeLogo e) {
        handling += " " + wording.text("handling.logo", Map.of("why", e.why()));
      }
    }
    Artwork board =
        Board.draw(
            Confessions.fields(brief.mistakes(), wording),
            wording.text("motto"),
            bullseye,
            wording.text("job-line"));
    return Kit.of(items, List.of(board), handling);
  }
}
