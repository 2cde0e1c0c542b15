package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.CodeMapping;
import org.code99.api.LossClass;
import org.code99.api.LossNote;
import org.code99.api.LossReason;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.PluginContext;
import org.code99.api.ReasonMatch;
import org.code99.api.RecordKind;
import org.code99.api.Settings;
import org.code99.api.Taxonomy;
import org.pf4j.Extension;

/** Three reasons, each with the words that speak of it and the code that another system has. */
@Extension
public final class ${className} implements LossReasonTaxonomy {
  private static final int SURE = 90;
  private static final int LIKELY = 70;
  private static final List<Spoken> REASONS =
      List.of(
          spoken(
              LossReason.of("late-delivery", "We delivered late", LossClass.OUR_FAULT)
                  .withShownBy(List.of(RecordKind.LATE_DELIVERY, RecordKind.CUSTOMER_VOICE)),
              "LATE",
              "late|delayed?|overdue"),
          spoken(
              LossReason.of("nobody-called", "Nobody looked after them", LossClass.OUR_FAULT)
                  .withShownBy(List.of(RecordKind.CUSTOMER_VOICE)),
              "SERVICE",
              "never called|no answer|forgotten"),
          spoken(LossReason.of("price", "Our price", LossClass.PRICE), "PRICE", "expensive|price"));

  /** A reason, its code elsewhere, and the words that speak of it. */
  private record Spoken(LossReason reason, String elsewhere, Pattern words) {}

  private static Spoken spoken(LossReason reason, String elsewhere, String words) {
    return new Spoken(
        reason,
        elsewhere,
        Pattern.compile(
            "\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
  }

  public ${className}(PluginContext context) {}

  @Override
  public Taxonomy taxonomy(Settings settings) {
    return Taxonomy.of(
        "${artifactId}",
        "1",
        REASONS.stream().map(Spoken::reason).toList(),
        REASONS.stream().map(one -> CodeMapping.of(one.elsewhere(), one.reason().code())).toList());
  }

  @Override
  public List<Classification> classify(ClassificationBatch batch) {
    return batch.notes().stream().map(${className}::read).toList();
  }

  /** What was coded elsewhere comes first; what the words say, behind it. */
  private static Classification read(LossNote note) {
    List<ReasonMatch> matches = new ArrayList<>();
    REASONS.stream()
        .filter(one -> one.elsewhere().equalsIgnoreCase(note.sourceCode()))
        .map(one -> ReasonMatch.of(one.reason().code(), SURE, List.of(note.sourceCode())))
        .forEach(matches::add);
    REASONS.stream()
        .filter(one -> !one.elsewhere().equalsIgnoreCase(note.sourceCode()))
        .filter(one -> one.words().matcher(note.text()).find())
        .map(one -> ReasonMatch.of(one.reason().code(), LIKELY, words(one, note)))
        .forEach(matches::add);
    return Classification.of(note.key(), matches);
  }

  private static List<String> words(Spoken one, LossNote note) {
    return one.words().matcher(note.text()).results().map(MatchResult::group).distinct().toList();
  }
}
