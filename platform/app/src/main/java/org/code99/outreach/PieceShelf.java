package org.code99.outreach;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.Piece;
import org.code99.api.Tone;
import org.code99.database.Sql;

/** Keeps what was composed, word by word, so that what goes is what was read and approved. */
@Singleton
class PieceShelf {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private final Sql sql;

  PieceShelf(Sql sql) {
    this.sql = sql;
  }

  /**
   * A piece as it was composed.
   *
   * @param parcel that carries it
   */
  record Kept(UUID parcel, UUID file, Tone tone, String signer, Piece piece) {}

  void keep(UUID company, UUID wave, Collection<ClearedPiece> pieces) {
    List<Object[]> rows = new ArrayList<>();
    for (ClearedPiece cleared : pieces) {
      rows.add(
          new Object[] {
            wave,
            cleared.candidate().file(),
            company,
            cleared.tone().code(),
            cleared.signer(),
            String.join("; ", cleared.remarks()),
            json(cleared.piece())
          });
    }
    sql.batch(
        """
        INSERT INTO outreach_content (wave_id, file_id, company_id, tone, signer, remark, piece)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        rows);
  }

  void forget(UUID wave, Collection<UUID> files) {
    sql.run(
        "DELETE FROM outreach_content WHERE wave_id = ? AND file_id = ANY (?::uuid[])",
        wave,
        files);
  }

  /** What these parcels carry, by their files. */
  Map<UUID, Kept> of(Collection<UUID> parcels) {
    Map<UUID, Kept> kept = new HashMap<>();
    sql.each(
        """
        SELECT p.id, c.file_id, c.tone, c.signer, c.piece
          FROM outreach_parcel p JOIN outreach_content c ON c.wave_id = p.wave_id AND c.file_id = p.file_id
         WHERE p.id = ANY (?::uuid[])
        """,
        row -> {
          UUID file = row.getObject("file_id", UUID.class);
          kept.put(
              file,
              new Kept(
                  row.getObject("id", UUID.class),
                  file,
                  Tone.of(row.getString("tone")),
                  row.getString("signer"),
                  piece(row.getString("piece"))));
        },
        parcels);
    return kept;
  }

  private static String json(Piece piece) {
    try {
      return JSON.writeValueAsString(Manuscript.of(piece));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a piece did not become JSON", e);
    }
  }

  private static Piece piece(String json) {
    try {
      return JSON.readValue(json, Manuscript.class).piece();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was kept is no piece", e);
    }
  }
}
