--liquibase formatted sql

--changeset reasons:008-own-words
CREATE TABLE reasons_own (
  company_id uuid        NOT NULL REFERENCES regions_company,
  code       text        NOT NULL,
  edition    integer     NOT NULL CHECK (edition >= 1),
  labels     jsonb       NOT NULL,
  hidden     boolean     NOT NULL,
  instead    text        CHECK (instead <> code),
  decided_at timestamptz NOT NULL,
  decided_by text        NOT NULL,
  why        text        NOT NULL CHECK (why ~ '\S'),
  PRIMARY KEY (company_id, code, edition)
);
COMMENT ON TABLE reasons_own IS 'What a company calls its reasons, and which of them it gives no more. Append-only: the highest edition of a code holds; the codes of history stay as they were given.';
COMMENT ON COLUMN reasons_own.labels IS 'By language; over those of the taxonomy.';
COMMENT ON COLUMN reasons_own.instead IS 'What a new loss gets where the hidden reason would be read out of its note; NULL for nothing.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_own FROM code99_app;

-- Every code that was ever given or can be, as the company calls it today.
CREATE VIEW reasons_known WITH (security_invoker = true) AS
SELECT c.company_id, c.code, c.taxonomy, c.labels || coalesce(o.labels, '{}') AS labels, c.side, c.can_change,
       c.we_control_it, c.loss_class, c.allowed_tones, c.shown_by, c.severity,
       coalesce(o.hidden, false) AS hidden, o.instead, coalesce(o.edition, 0) AS edition
FROM reasons_code c
LEFT JOIN LATERAL (SELECT n.labels, n.hidden, n.instead, n.edition FROM reasons_own n
                    WHERE n.company_id = c.company_id AND n.code = c.code
                    ORDER BY n.edition DESC LIMIT 1) o ON true;
--rollback DROP VIEW reasons_known; DROP TABLE reasons_own;

--changeset reasons:008-terms
CREATE TABLE reasons_term (
  company_id uuid NOT NULL REFERENCES regions_company,
  taxonomy   text NOT NULL,
  said       text NOT NULL,
  meant      text NOT NULL,
  PRIMARY KEY (company_id, taxonomy, said)
);
COMMENT ON TABLE reasons_term IS 'What a taxonomy takes a code for: its own for itself, an older one or that of another taxonomy for one of its own. As it spoke last.';
--rollback DROP TABLE reasons_term;
