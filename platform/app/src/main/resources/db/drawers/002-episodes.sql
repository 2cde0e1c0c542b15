--liquibase formatted sql

--changeset drawers:002-episode
-- The ledger of losses. Nothing here is ever changed or deleted; see 003-rights.sql.
CREATE TABLE drawers_episode (
  id                 uuid PRIMARY KEY,
  company_id         uuid    NOT NULL,
  file_id            uuid    NOT NULL REFERENCES drawers_file NOT ENFORCED,
  lifetime           integer NOT NULL CHECK (lifetime >= 1),
  import_id          uuid    NOT NULL,
  last_order_on      date,
  lost_on            date,
  annual_value_minor bigint,
  currency           text,
  value_estimated    boolean NOT NULL,
  competitor         text,
  incidents          integer,
  CHECK ((annual_value_minor IS NULL) = (currency IS NULL)),
  UNIQUE (file_id, lifetime)
);
COMMENT ON TABLE drawers_episode IS 'One loss, as first told. A later list corrects it in drawers_correction; a second one needs a win between.';
--rollback DROP TABLE drawers_episode;

--changeset drawers:002-correction
CREATE TABLE drawers_correction (
  episode_id         uuid    NOT NULL REFERENCES drawers_episode,
  ordinal            integer NOT NULL CHECK (ordinal >= 1),
  company_id         uuid    NOT NULL,
  import_id          uuid    NOT NULL,
  last_order_on      date,
  lost_on            date,
  annual_value_minor bigint,
  currency           text,
  value_estimated    boolean NOT NULL,
  competitor         text,
  incidents          integer,
  CHECK ((annual_value_minor IS NULL) = (currency IS NULL)),
  PRIMARY KEY (episode_id, ordinal)
);
COMMENT ON TABLE drawers_correction IS 'All facts of a loss as a later list tells them; the last one that is not withdrawn counts.';
--rollback DROP TABLE drawers_correction;

--changeset drawers:002-words
CREATE TABLE drawers_words (
  episode_id  uuid    NOT NULL REFERENCES drawers_episode NOT ENFORCED,
  voice       text COLLATE "C" NOT NULL CHECK (voice IN ('rep', 'customer')),
  ordinal     integer NOT NULL CHECK (ordinal >= 1),
  company_id  uuid    NOT NULL,
  import_id   uuid    NOT NULL,
  said_on     date,
  said_by     text,
  text        text    NOT NULL,
  source_code text,
  PRIMARY KEY (episode_id, voice, ordinal)
);
COMMENT ON TABLE drawers_words IS 'What people said about a loss, verbatim, apart from its facts. Only erasure blanks said_by and text.';
--rollback DROP TABLE drawers_words;

--changeset drawers:002-withdrawal
CREATE TABLE drawers_withdrawal (
  import_id  uuid PRIMARY KEY,
  company_id uuid NOT NULL
);
COMMENT ON TABLE drawers_withdrawal IS 'Imports taken back: their episodes, corrections and words stay and are ignored by every report.';
--rollback DROP TABLE drawers_withdrawal;

--changeset drawers:002-former
CREATE TABLE drawers_former (
  import_id      uuid NOT NULL,
  file_id        uuid NOT NULL REFERENCES drawers_file,
  company_id     uuid NOT NULL,
  company        text NOT NULL,
  street         text,
  postal_code    text,
  city           text,
  region_text    text,
  country        text,
  industry       text,
  region_id      uuid,
  lost_by        text,
  contact_name   text,
  email          text,
  phone          text,
  contact_status text NOT NULL,
  attention      text,
  PRIMARY KEY (import_id, file_id)
);
COMMENT ON TABLE drawers_former IS 'How a file read before an import changed it: what undo puts back.';
--rollback DROP TABLE drawers_former;

--changeset drawers:002-loss
CREATE VIEW drawers_loss WITH (security_invoker = true) AS
SELECT e.id AS episode_id, e.company_id, e.file_id, e.lifetime, e.import_id,
       CASE WHEN c.episode_id IS NULL THEN e.last_order_on      ELSE c.last_order_on      END AS last_order_on,
       CASE WHEN c.episode_id IS NULL THEN e.lost_on            ELSE c.lost_on            END AS lost_on,
       CASE WHEN c.episode_id IS NULL THEN e.annual_value_minor ELSE c.annual_value_minor END AS annual_value_minor,
       CASE WHEN c.episode_id IS NULL THEN e.currency           ELSE c.currency           END AS currency,
       CASE WHEN c.episode_id IS NULL THEN e.value_estimated    ELSE c.value_estimated    END AS value_estimated,
       CASE WHEN c.episode_id IS NULL THEN e.competitor         ELSE c.competitor         END AS competitor,
       CASE WHEN c.episode_id IS NULL THEN e.incidents          ELSE c.incidents          END AS incidents
  FROM drawers_episode e
  LEFT JOIN LATERAL (SELECT k.*
                       FROM drawers_correction k
                      WHERE k.episode_id = e.id
                        AND NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = k.import_id)
                      ORDER BY k.ordinal DESC
                      LIMIT 1) c ON true
 WHERE NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = e.import_id);
COMMENT ON VIEW drawers_loss IS 'Every loss that counts, with its facts as last corrected. Reports read this.';
--rollback DROP VIEW drawers_loss;
