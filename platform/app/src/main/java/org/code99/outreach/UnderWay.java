package org.code99.outreach;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.regions.Rehearsed.InFlight;

/** What was begun in some regions before a switch, and how it ends. */
@Singleton
class UnderWay {
  private final Sql sql;

  UnderWay(Sql sql) {
    this.sql = sql;
  }

  /** First pieces, whoever wrote them: another approach changes none of them. */
  List<InFlight> pieces(UUID company, Collection<UUID> regions) {
    return sql.list(
        """
        SELECT substr(how, 3) AS what, count(*) AS pieces FROM (
          SELECT CASE WHEN p.state = 'sent'    THEN '5 sent: nobody gets a second first piece'
                      WHEN p.state = 'unknown' THEN '4 of which nobody knows whether they left: they count as sent'
                      WHEN p.state IN ('claimed', 'sending') THEN '3 leaving just now: they go as they were written'
                      WHEN w.approved_at IS NOT NULL THEN '2 approved: they go as they were written'
                      ELSE '1 composed: they stay as they were written, unless somebody pulls them' END AS how
            FROM outreach_parcel p
            JOIN outreach_wave w ON w.id = p.wave_id
            JOIN drawers_file f ON f.id = p.file_id
           WHERE p.company_id = ? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
             AND p.state IN ('planned', 'claimed', 'sending', 'unknown', 'sent')) begun
         GROUP BY how ORDER BY how
        """,
        row -> new InFlight(row.getString("what"), row.getLong("pieces")),
        company,
        regions);
  }

  /** Pieces that were handed over by a medium: one that is not leaving yet asks again by whom. */
  List<InFlight> handedOver(UUID company, Collection<UUID> regions, String medium) {
    return sql.list(
        """
        SELECT CASE WHEN p.state = 'planned' THEN 'handed over: they go by what holds when their turn comes'
                    WHEN p.state = 'unknown' THEN 'of which nobody knows whether they left: no other channel gets them'
                    ELSE 'leaving just now: they go by the channel that has them' END AS what,
               count(*) AS pieces
          FROM outreach_parcel p
         WHERE p.company_id = ? AND p.region_id = ANY (?::uuid[]) AND p.step = ?
           AND (p.state IN ('claimed', 'sending', 'unknown') OR p.state = 'planned' AND p.released_at IS NOT NULL)
         GROUP BY 1 ORDER BY 1
        """,
        row -> new InFlight(row.getString("what"), row.getLong("pieces")),
        company,
        regions,
        medium);
  }

  /** The best of the files whose turn comes, as a wave would take them once somebody has them. */
  List<UUID> toBeWritten(UUID company, Collection<UUID> regions, int most) {
    return sql.list(
        """
        SELECT f.id
          FROM drawers_file f JOIN triage_score s ON s.file_id = f.id
         WHERE f.company_id = ? AND NOT f.withdrawn AND f.stage IN ('listed', 'assigned', 'begun', 'planned')
           AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
           AND (s.decision = 'visit' OR s.cools_until IS NOT NULL)
           AND NOT EXISTS (SELECT FROM outreach_parcel p
                            WHERE p.file_id = f.id AND p.state NOT IN ('withheld', 'failed'))
         ORDER BY s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, f.account_no
         LIMIT ?
        """,
        row -> row.getObject("id", UUID.class),
        company,
        regions,
        most);
  }
}
