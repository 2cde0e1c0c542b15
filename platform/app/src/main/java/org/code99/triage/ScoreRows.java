package org.code99.triage;

import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.api.Because;
import org.code99.api.Money;
import org.code99.api.Score;
import org.code99.database.CopyRows;
import org.code99.database.Sql;
import org.code99.regions.Binding;
import org.code99.regions.SettingsHash;

/** Writes down what was reckoned and decided, and by what it can be reckoned again. */
final class ScoreRows implements AutoCloseable {
  private final CopyRows rows;
  private final RankOrder order;

  ScoreRows(Sql sql, RankOrder order) {
    this.order = order;
    this.rows =
        sql.copy(
            """
            COPY triage_score (file_id, company_id, episode_id, points, win_ppm, value_minor, lost_minor, currency,
              lines, decision, because, cools_until, never_fun, scored_by, settings_hash, seed, as_of) FROM STDIN\
            """);
  }

  void row(
      FileToRank file,
      String currency,
      Decided decided,
      boolean neverFun,
      Optional<Score> score,
      Binding binding) {
    rows.cell(file.file()).cell(order.company()).cell(file.episode());
    if (score.isPresent()) {
      rows.cell(score.get().points()).cell(score.get().winProbability().partsPerMillion());
    } else {
      rows.empty().empty();
    }
    minor(score.flatMap(Score::secondLifetimeValue));
    minor(file.lostPerYear());
    rows.cell(currency)
        .cell(score.map(ScoreRows::lines).orElse("by lost revenue"))
        .cell(decided.decision().word())
        .cell(decided.because());
    decided.coolsUntil().ifPresentOrElse(rows::cell, rows::empty);
    rows.cell(Boolean.toString(neverFun));
    if (score.isPresent() && binding instanceof Binding.Bound bound) {
      rows.cell(bound.extension().extensionId() + " " + bound.version())
          .cell(SettingsHash.of(bound));
    } else {
      rows.cell("").cell("");
    }
    rows.cell(order.seed()).cell(order.asOf()).endRow();
  }

  @Override
  public void close() {
    rows.close();
  }

  private void minor(Optional<Money> money) {
    if (money.isPresent()) {
      rows.cell(money.get().minorUnits());
    } else {
      rows.empty();
    }
  }

  private static String lines(Score score) {
    return score.because().stream().map(ScoreRows::line).collect(Collectors.joining("; "));
  }

  /** Such as {@code buyer still there +6}: a million lists carry a dozen of them in every row. */
  private static String line(Because because) {
    String text = because.text().strip();
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return bare + (because.points() >= 0 ? " +" : " ") + because.points();
  }
}
