package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import org.code99.database.Sql;
import org.code99.regions.SettingsHash;

/** Writes down what was composed for whom, by what, and why not. */
final class PieceLog {
  private final Sql sql;
  private final WaveOrder order;

  PieceLog(Sql sql, WaveOrder order) {
    this.sql = sql;
    this.order = order;
    sql.run("DELETE FROM outreach_piece WHERE company_id = ?", order.company());
  }

  /** What became of a file. */
  record Entry(Composing.Written written, String kind, boolean proof, String because) {}

  void write(List<Entry> entries) {
    List<Object[]> rows = new ArrayList<>();
    for (Entry entry : entries) {
      var chosen = entry.written().chosen();
      rows.add(
          new Object[] {
            entry.written().candidate().file(),
            order.company(),
            entry.kind(),
            entry.proof() ? "proof" : "refused",
            entry.because(),
            chosen.map(c -> c.binding().extension().extensionId()).orElse(""),
            chosen.map(c -> c.binding().version()).orElse(""),
            chosen.map(c -> SettingsHash.of(c.binding().settings())).orElse(""),
            order.seed(),
            order.asOf()
          });
    }
    sql.batch(
        """
        INSERT INTO outreach_piece
          (file_id, company_id, kind, state, because, approach, version, settings_hash, seed, composed_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }
}
