package org.code99.plugin.taxonomy;

import java.util.List;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.PluginContext;
import org.code99.api.Settings;
import org.code99.api.Taxonomy;
import org.pf4j.Extension;

/**
 * Our fault, stolen, price, personalities, their change, gone, unknown: the classic catalogue, and
 * a reader of notes in English, German and French (and a little Spanish).
 *
 * <p>A source code that is known leads; what the text says refines it within its meaning. A note
 * that gives no reason at all - empty, a question mark, "see file", a spreadsheet formula - gets an
 * empty classification; {@code unknown} is answered only where somebody said that nobody knows.
 *
 * <p>It has no settings. Everything is read from the jar once, in the constructor; a call only
 * computes, so any number of threads may call at the same time.
 */
@Extension
public final class ClassicTaxonomy implements LossReasonTaxonomy {
  private final Taxonomy taxonomy;
  private final SourceCodes codes;
  private final Phrasebook phrasebook;

  /** Reads labels, codes and phrases from the plugin's jar. */
  public ClassicTaxonomy(PluginContext context) {
    Catalogue catalogue = Catalogue.labelledBy(context);
    codes = SourceCodes.read(DataFile.of(context, "codes.txt"), catalogue);
    phrasebook = PhrasebookFile.read(DataFile.of(context, "phrases.txt"), catalogue);
    taxonomy = Taxonomy.of("classic", "1", catalogue.reasons(), codes.mappings());
  }

  @Override
  public Taxonomy taxonomy(Settings settings) {
    return taxonomy;
  }

  @Override
  public List<Classification> classify(ClassificationBatch batch) {
    Judge judge = new Judge(codes, taxonomy.reasons(), new Listener(phrasebook));
    return batch.notes().stream().map(judge::classify).toList();
  }
}
