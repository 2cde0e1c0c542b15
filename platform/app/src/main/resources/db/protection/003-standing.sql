--liquibase formatted sql

--changeset protection:003-undecided
CREATE VIEW protection_undecided WITH (security_invoker = true) AS
SELECT f.*, k.effect, k.never_fun, k.sentence
  FROM protection_flag f
  JOIN protection_kind k ON k.kind = f.kind
 WHERE NOT EXISTS (SELECT FROM protection_decision d
                    WHERE d.file_id = f.file_id AND d.kind = f.kind AND d.covers >= f.ordinal);
COMMENT ON VIEW protection_undecided IS 'Flags that nobody has ruled on, with what their kind does.';
--rollback DROP VIEW protection_undecided;

--changeset protection:003-ruling
CREATE VIEW protection_ruling WITH (security_invoker = true) AS
SELECT DISTINCT ON (d.file_id, d.kind) d.*, k.effect, k.never_fun, k.sentence
  FROM protection_decision d
  JOIN protection_kind k ON k.kind = d.kind
 ORDER BY d.file_id, d.kind, d.ordinal DESC;
COMMENT ON VIEW protection_ruling IS 'The last decision on each kind of a file: the one that holds.';
--rollback DROP VIEW protection_ruling;

--changeset protection:003-standing splitStatements:false
-- The files of a company that may not be contacted on a day, or only with care, and why. A file that
-- is not here may be contacted. 'stopped' wins over 'held', and 'held' over 'free'. Whom a suppression
-- reaches is told by the caller, who knows how names are spelt.
CREATE FUNCTION protection_standing(company uuid, as_of date, suppressed uuid[], sentences text[])
RETURNS TABLE (file_id uuid, standing text, never_fun boolean, because text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  WITH said (file_id, rank, never_fun, sentence) AS (
    SELECT u.file_id, 2, u.never_fun,
           format('%s: "%s" (noted %s). It holds every contact until the manager decides.',
                  u.sentence, u.words, u.noted_on)
      FROM protection_undecided u
     WHERE u.company_id = company AND u.effect = 'stops'
    UNION ALL
    SELECT u.file_id, 1, false,
           CASE WHEN u.not_before IS NULL
                THEN format('%s: "%s" (noted %s). Nobody knows the year: a person decides.', u.sentence, u.words, u.noted_on)
                ELSE format('%s: "%s". Contact waits until %s.', u.sentence, u.words, u.not_before) END
      FROM protection_undecided u
     WHERE u.company_id = company AND u.kind = 'not-before'
       AND (u.not_before IS NULL OR u.not_before > as_of)
    UNION ALL
    SELECT u.file_id, 1, false,
           format('%s: "%s". The file rests until %s.', u.sentence, u.words,
                  (u.noted_on + interval '24 months')::date)
      FROM protection_undecided u
     WHERE u.company_id = company AND u.kind = 'no-contact'
       AND u.noted_on + interval '24 months' > as_of
    UNION ALL
    SELECT r.file_id, 2, r.never_fun,
           format('%s ruled on %s that ''%s'' is open: %s', r.decided_by, r.decided_on, r.kind, r.why)
      FROM protection_ruling r
     WHERE r.company_id = company AND r.ruling = 'open'
    UNION ALL
    SELECT r.file_id, 0, r.never_fun,
           format('%s ruled that ''%s'' was closed on %s: never a fun approach.', r.decided_by, r.kind, r.decided_on)
      FROM protection_ruling r
     WHERE r.company_id = company AND r.ruling = 'closed' AND r.never_fun
    UNION ALL
    SELECT s.file_id, 2, false, s.sentence
      FROM unnest(suppressed, sentences) AS s (file_id, sentence)
  )
  SELECT said.file_id,
         (ARRAY['free', 'held', 'stopped'])[max(said.rank) + 1],
         bool_or(said.never_fun),
         array_agg(said.sentence ORDER BY said.rank DESC, said.sentence COLLATE "C")
    FROM said
   GROUP BY said.file_id;
END;
--rollback DROP FUNCTION protection_standing(uuid, date, uuid[], text[]);
