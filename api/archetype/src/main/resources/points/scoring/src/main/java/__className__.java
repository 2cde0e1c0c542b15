package ${package};

import java.util.List;
import org.code99.api.Because;
import org.code99.api.PluginContext;
import org.code99.api.Rate;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.pf4j.Extension;

/** Whoever we hurt most often comes first. */
@Extension
public final class ${className} implements ScoringStrategy {
  private static final int FOR_EVERYBODY = 30;
  private static final int MOST_FOR_INCIDENTS = 70;

  public ${className}(PluginContext context) {}

  @Override
  public List<Score> score(ScoringBatch batch) {
    int forOne = batch.settings().wholeNumber("points-for-an-incident", 10);
    Rate odds = batch.settings().percent("win-probability", Rate.percent("10"));
    return batch.cases().stream().map(one -> score(one, forOne, odds)).toList();
  }

  /** A year of what they bought is what a second lifetime is worth; nobody knows, none is told. */
  private static Score score(ScoringCase one, int forOne, Rate odds) {
    int forIncidents = Math.min(MOST_FOR_INCIDENTS, one.incidents() * forOne);
    return Score.of(
        one.key(),
        odds,
        one.annualValue(),
        List.of(
            Because.of("everybody gets a second look", FOR_EVERYBODY),
            Because.of("incidents on file: " + one.incidents(), forIncidents)));
  }
}
