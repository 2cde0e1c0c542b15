package org.code99.host.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.CodeMapping;
import org.code99.api.LossNote;
import org.code99.api.LossReason;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.PluginContext;
import org.code99.api.ReasonMatch;
import org.code99.api.Settings;
import org.code99.api.Taxonomy;

/**
 * The taxonomy of a plugin's {@code taxonomy.json}. A reason is given where one of its words
 * stands, and denied where a word of denial stands closely before it; a known source code counts as
 * well.
 */
public final class DataTaxonomy implements LossReasonTaxonomy {
  private static final int CODE_AND_TEXT = 90;
  private static final int CODE_ALONE = 80;
  private static final int TEXT_ALONE = 70;

  /** How far before a word its denial may stand. */
  private static final int REACH = 3;

  private final Taxonomy taxonomy;
  private final Map<String, String> meanings = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
  private final List<Phrase> negations;

  /** Reads the plugin's file. */
  public DataTaxonomy(PluginContext context) {
    TaxonomyFile.Read read =
        TaxonomyFile.read(context.resource(TaxonomyFile.PATH).orElseGet(() -> new byte[0]));
    taxonomy =
        read.taxonomy()
            .orElseThrow(() -> new IllegalArgumentException(String.join("; ", read.faults())));
    negations = read.negations().stream().map(Phrase::of).toList();
    for (LossReason reason : taxonomy.reasons()) {
      meanings.put(reason.code(), reason.code());
      phrases.put(
          reason.code(),
          read.words().getOrDefault(reason.code(), List.of()).stream().map(Phrase::of).toList());
    }
    for (CodeMapping mapping : taxonomy.mappings()) {
      meanings.put(mapping.foreignCode().toLowerCase(Locale.ROOT), mapping.reasonCode());
    }
  }

  @Override
  public Taxonomy taxonomy(Settings settings) {
    return taxonomy;
  }

  @Override
  public List<Classification> classify(ClassificationBatch batch) {
    return batch.notes().stream().map(this::classify).toList();
  }

  private Classification classify(LossNote note) {
    NoteWords words = NoteWords.of(note.text());
    Optional<String> coded =
        Optional.ofNullable(meanings.get(note.sourceCode().strip().toLowerCase(Locale.ROOT)));
    List<ReasonMatch> matches = new ArrayList<>();
    List<String> denied = new ArrayList<>();
    phrases.forEach((code, spoken) -> {
      boolean isCoded = coded.filter(code::equals).isPresent();
      Sighting sighting = look(words, spoken);
      if (!sighting.quotes().isEmpty()) {
        List<String> quotes = new ArrayList<>(sighting.quotes());
        if (isCoded) {
          quotes.add(note.sourceCode());
        }
        matches.add(ReasonMatch.of(code, isCoded ? CODE_AND_TEXT : TEXT_ALONE, quotes));
      } else if (sighting.denied()) {
        denied.add(code);
      } else if (isCoded) {
        matches.add(ReasonMatch.of(code, CODE_ALONE, List.of(note.sourceCode())));
      }
    });
    matches.sort(Comparator.comparingInt(ReasonMatch::confidence).reversed());
    return Classification.of(note.key(), matches).withDenied(denied);
  }

  /** The first place where one of a reason's phrases stands undenied. */
  private record Sighting(List<String> quotes, boolean denied) {}

  private Sighting look(NoteWords note, List<Phrase> spoken) {
    boolean denied = false;
    for (int at = 0; at < note.words().size(); at++) {
      for (Phrase phrase : spoken) {
        if (phrase.standsAt(note, at)) {
          if (!isDenied(note, at)) {
            return new Sighting(List.of(note.quote(at, at + phrase.keys().size() - 1)), denied);
          }
          denied = true;
        }
      }
    }
    return new Sighting(List.of(), denied);
  }

  private boolean isDenied(NoteWords note, int at) {
    for (int before = Math.max(0, at - REACH); before < at; before++) {
      int place = before;
      if (negations.stream().anyMatch(no -> no.standsAt(note, place))) {
        return true;
      }
    }
    return false;
  }
}
