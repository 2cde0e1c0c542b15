package org.code99.reasons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Taxonomy;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.drawers.EpisodesOpened;
import org.code99.host.Answer;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;

/** Reads the notes of an import by the taxonomy that each file's region has chosen. */
@Singleton
class NoteReading {
  private final Sql sql;
  private final Regions regions;
  private final Extensions extensions;
  private final Clock clock;

  NoteReading(Sql sql, Regions regions, Extensions extensions, Clock clock) {
    this.sql = sql;
    this.regions = regions;
    this.extensions = extensions;
    this.clock = clock;
  }

  /** A taxonomy that spoke, and the codes that it may give. */
  private record Reader(Binding.Bound binding, Taxonomy taxonomy) {}

  void read(EpisodesOpened opened) {
    Map<UUID, Optional<NoteStack>> byRegion = new HashMap<>();
    Map<Binding.Bound, NoteStack> stacks = new HashMap<>();
    Switchboard switchboard = regions.switchboard(opened.companyId(), LocalDate.now(clock));
    for (Region region : switchboard.tree().regions()) {
      byRegion.put(
          region.id(),
          reader(switchboard, region)
              .map(reader ->
                  stacks.computeIfAbsent(
                      reader.binding(), b -> stack(opened.companyId(), reader))));
    }
    if (stacks.isEmpty()) {
      return;
    }
    sql.each(
        """
        SELECT w.episode_id, w.voice, w.ordinal, w.text, coalesce(w.source_code, '') AS source_code,
          coalesce(e.competitor, '') AS competitor, coalesce(f.region_id, f.company_id) AS region_id
        FROM drawers_words w
        JOIN drawers_episode e ON e.id = w.episode_id
        JOIN drawers_file f ON f.id = e.file_id
        WHERE w.import_id = ?
        """,
        row -> {
          Optional<NoteStack> stack =
              byRegion.getOrDefault(row.getObject("region_id", UUID.class), Optional.empty());
          if (stack.isPresent()) {
            stack
                .get()
                .add(
                    row.getObject("episode_id", UUID.class),
                    row.getString("voice").equals("customer") ? Voice.CUSTOMER : Voice.REP,
                    row.getInt("ordinal"),
                    row.getString("source_code"),
                    row.getString("text"),
                    row.getString("competitor"));
          }
        },
        opened.importId());
    stacks.values().forEach(NoteStack::readAll);
  }

  private Optional<Reader> reader(Switchboard switchboard, Region region) {
    return switchboard.binding(region.id(), LossReasonTaxonomy.class) instanceof Binding.Bound bound
        ? taxonomy(bound).map(taxonomy -> new Reader(bound, taxonomy))
        : Optional.empty();
  }

  private Optional<Taxonomy> taxonomy(Binding.Bound bound) {
    Answer<Taxonomy> answer =
        extensions.call(
            LossReasonTaxonomy.class,
            bound.extension(),
            taxonomy -> taxonomy.taxonomy(bound.settings()),
            Check.none());
    return answer instanceof Answer.Answered<Taxonomy>(Taxonomy taxonomy)
        ? Optional.of(taxonomy)
        : Optional.empty();
  }

  private NoteStack stack(UUID company, Reader reader) {
    Taxonomy taxonomy = reader.taxonomy();
    remember(company, taxonomy);
    Set<String> codes = new HashSet<>();
    taxonomy.reasons().forEach(reason -> codes.add(reason.code()));
    return new NoteStack(
        sql,
        extensions,
        company,
        reader.binding(),
        taxonomy.id() + " " + taxonomy.version(),
        codes);
  }

  private void remember(UUID company, Taxonomy taxonomy) {
    List<Object[]> rows =
        taxonomy.reasons().stream()
            .map(reason ->
                new Object[] {
                  company,
                  reason.code(),
                  taxonomy.id() + " " + taxonomy.version(),
                  TextMap.json(reason.labels()),
                  reason.side().code(),
                  reason.canChange(),
                  reason.weControlIt(),
                  reason.lossClass().code(),
                  reason.allowedTones().stream().map(Object::toString).toList(),
                  reason.shownBy().stream().map(Object::toString).toList(),
                  reason.severity()
                })
            .toList();
    sql.batch(
        """
        INSERT INTO reasons_code (company_id, code, taxonomy, labels, side, can_change, we_control_it, loss_class,
          allowed_tones, shown_by, severity)
        VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, code) DO UPDATE SET
          taxonomy = excluded.taxonomy, labels = excluded.labels, side = excluded.side,
          can_change = excluded.can_change, we_control_it = excluded.we_control_it, loss_class = excluded.loss_class,
          allowed_tones = excluded.allowed_tones, shown_by = excluded.shown_by, severity = excluded.severity
        """,
        rows);
  }
}
