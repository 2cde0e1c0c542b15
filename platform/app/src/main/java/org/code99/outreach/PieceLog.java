package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.database.Sql;
import org.code99.regions.Binding;
import org.code99.regions.SettingsHash;

/** Writes down what was composed for whom, by what, and why not. */
final class PieceLog {
  private final Sql sql;
  private final WaveOrder order;
  private final List<Object[]> waiting = new ArrayList<>();

  PieceLog(Sql sql, WaveOrder order) {
    this.sql = sql;
    this.order = order;
  }

  /** Forgets what was composed for the files of this list before. */
  void begin() {
    sql.run("DELETE FROM outreach_piece p USING outreach_listed l WHERE p.file_id = l.file_id");
  }

  /** A piece lies in the proofs. */
  void proof(Written.Composed written) {
    note(written, written.piece().kind().code(), "proof", written.because());
  }

  /** There is none. */
  void refused(Written written, String because) {
    note(written, "", "refused", because);
  }

  /** Writes what was noted. */
  void write() {
    sql.batch(
        """
        INSERT INTO outreach_piece
          (file_id, company_id, kind, state, because, approach, version, settings_hash, seed, composed_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        waiting);
    waiting.clear();
  }

  private void note(Written written, String kind, String state, String because) {
    Optional<Binding.Bound> approach =
        written instanceof Written.Composed composed
            ? Optional.of(composed.approach().binding())
            : Optional.empty();
    waiting.add(
        new Object[] {
          written.candidate().file(),
          order.company(),
          kind,
          state,
          because,
          approach.map(bound -> bound.extension().extensionId()).orElse(""),
          approach.map(Binding.Bound::version).orElse(""),
          approach.map(SettingsHash::of).orElse(""),
          order.seed(),
          order.asOf()
        });
  }
}
