package org.code99.host.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.api.CodeMapping;
import org.code99.api.LossClass;
import org.code99.api.LossReason;
import org.code99.api.RecordKind;
import org.code99.api.Taxonomy;
import org.code99.api.Tone;

/**
 * Reads {@code taxonomy.json}. A reason that is not used any more stands under {@code retired} with
 * the reason that takes its place, if any: nobody gives its code another meaning by mistake, and
 * whoever has it in their history is understood.
 */
final class TaxonomyFile {
  static final String PATH = "META-INF/code99/taxonomy.json";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** While the other faults of a reason without a sound code are looked for. */
  private static final String UNNAMED = "unnamed";

  private static final List<String> SHOWN_BY =
      List.of("incident", "late-delivery", "credit-note", "customer-voice");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, LossReason> reasons = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final List<CodeMapping> mappings = new ArrayList<>();
  private final Set<String> mapped = new HashSet<>();
  private final Part root;

  private TaxonomyFile(byte[] bytes) {
    root = Part.file(PATH, bytes, faults);
  }

  /**
   * What a file says.
   *
   * @param taxonomy the catalogue; nothing where there are faults
   * @param words that speak for each reason
   * @param negations words that take back what follows them
   */
  record Read(
      Optional<Taxonomy> taxonomy,
      Map<String, List<String>> words,
      List<String> negations,
      List<String> faults) {
    Read {
      words = Map.copyOf(words);
      negations = List.copyOf(negations);
      faults = List.copyOf(faults);
    }
  }

  static Read read(byte[] bytes) {
    return new TaxonomyFile(bytes).read();
  }

  private Read read() {
    root.knowing("taxonomy", "version", "not", "reasons", "retired");
    String id = code(root.at("taxonomy"));
    String version = root.at("version").needed();
    List<Part> listed = root.at("reasons").items();
    if (root.isThere() && listed.isEmpty()) {
      root.at("reasons").fault("a taxonomy has at least one reason");
    }
    listed.forEach(this::reason);
    listed.forEach(this::means);
    root.at("retired").entries().forEach(this::retired);
    Optional<Taxonomy> taxonomy =
        faults.isEmpty()
            ? Optional.of(Taxonomy.of(id, version, List.copyOf(reasons.values()), mappings))
            : Optional.empty();
    return new Read(taxonomy, words, root.at("not").texts(), faults);
  }

  private void reason(Part part) {
    part.knowing("code", "name", "family", "severity", "fun", "shown-by", "words", "means");
    String code = code(part.at("code"));
    Map<String, String> names = part.at("name").textsByName();
    if (names.getOrDefault("en", "").isEmpty()) {
      part.at("name").fault("has no English name under \"en\"");
      return;
    }
    LossReason model =
        Families.reason(
                part.at("family").oneOf(Families.codes()),
                CODE.matcher(code).matches() ? code : UNNAMED,
                names)
            .orElseThrow();
    LossReason refined =
        model
            .withSeverity(part.at("severity").number(model.severity(), 0, 100))
            .withShownBy(shownBy(part.at("shown-by"), model))
            .withAllowedTones(tones(part.at("fun"), model));
    if (reasons.put(code, refined) != null) {
      part.at("code").fault("'" + code + "' stands there twice");
    }
    words.put(code, part.at("words").texts());
  }

  private static List<RecordKind> shownBy(Part part, LossReason model) {
    return part.isThere()
        ? part.items().stream().map(kind -> RecordKind.of(kind.oneOf(SHOWN_BY))).toList()
        : model.shownBy();
  }

  private static List<Tone> tones(Part fun, LossReason model) {
    if (!fun.flag()) {
      return model.allowedTones();
    }
    if (!model.lossClass().equals(LossClass.OUR_FAULT)) {
      fun.fault("only a fault of our own may be met with wit");
    }
    return List.of(Tone.PROFESSIONAL, Tone.FUN);
  }

  private void means(Part part) {
    String code = part.at("code").text();
    part.at("means").texts().forEach(foreign -> map(part.at("means"), foreign, code));
  }

  private void retired(String code, Part part) {
    code(code, part);
    String successor = part.text();
    if (reasons.containsKey(code)) {
      part.fault("'" + code + "' is among the reasons too: a code is used or retired");
    }
    if (!successor.isEmpty() && !reasons.containsKey(successor)) {
      part.fault(
          "'"
              + successor
              + "' is none of the reasons: name the one that takes its place, or leave it empty");
    } else if (!successor.isEmpty()) {
      map(part, code, successor);
    }
  }

  private void map(Part part, String foreign, String code) {
    if (!mapped.add(foreign.toLowerCase(Locale.ROOT))) {
      part.fault("'" + foreign + "' means two things: leave it at one reason");
    } else if (faults.isEmpty()) {
      mappings.add(CodeMapping.of(foreign, code));
    }
  }

  private static String code(Part part) {
    return code(part.needed(), part);
  }

  private static String code(String code, Part part) {
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      part.fault("'" + code + "' is no code: 1 to 64 of a-z, 0-9, '.', '_' and '-'");
    }
    return code;
  }
}
