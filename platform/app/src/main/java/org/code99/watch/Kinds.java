package org.code99.watch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.SignalKind;
import org.code99.database.Sql;
import org.code99.web.Show;

/** Which kinds of signals a company knows: the house's own, and those that its sources declared. */
@Singleton
class Kinds {
  private final Sql sql;

  Kinds(Sql sql) {
    this.sql = sql;
  }

  /** What sources declared, beside the house's own. */
  List<DeclaredKind> declared(UUID company) {
    return sql.list(
        """
        SELECT code, label, source FROM watch_signal_kind
         WHERE company_id = ? AND NOT code = ANY (?::text[])
         ORDER BY label, code
        """,
        row ->
            new DeclaredKind(
                new Tripwire.Kind(row.getString("code")),
                row.getString("label"),
                row.getString("source")),
        company,
        Tripwire.Kind.ours().stream().map(Tripwire.Kind::code).toList());
  }

  /** The kind of a code, if anybody knows it. */
  Optional<Tripwire.Kind> find(UUID company, String code) {
    Tripwire.Kind kind = new Tripwire.Kind(code);
    boolean known =
        Tripwire.Kind.ours().contains(kind)
            || declared(company).stream().anyMatch(one -> one.kind().equals(kind));
    return known ? Optional.of(kind) : Optional.empty();
  }

  /** What people read of a kind. */
  String words(UUID company, Tripwire.Kind kind) {
    return declared(company).stream()
        .filter(one -> one.kind().equals(kind))
        .map(DeclaredKind::label)
        .findFirst()
        .orElseGet(() -> Show.words(kind.code()));
  }

  void declare(UUID company, List<SignalKind> kinds, String source) {
    for (SignalKind kind : kinds) {
      sql.run(
          """
          INSERT INTO watch_signal_kind (company_id, code, label, source) VALUES (?, ?, ?, ?)
          ON CONFLICT (company_id, code) DO UPDATE SET label = excluded.label, source = excluded.source
          """,
          company,
          kind.code(),
          kind.label("en"),
          source);
    }
  }
}
