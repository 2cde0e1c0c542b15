--liquibase formatted sql

--changeset code99:wins-004-ordinal
ALTER TABLE wins_document ADD COLUMN ordinal integer;
UPDATE wins_document d SET ordinal = told.ordinal
  FROM (SELECT id, row_number() OVER (PARTITION BY file_id ORDER BY recorded_at, day, id) AS ordinal FROM wins_document) told
 WHERE told.id = d.id;
ALTER TABLE wins_document ALTER COLUMN ordinal SET NOT NULL;
COMMENT ON COLUMN wins_document.ordinal IS 'Counts the documents of a file as they were recorded: an order that is recorded later, of an earlier day, takes no first order from the margin floor (S68).';
--rollback ALTER TABLE wins_document DROP COLUMN ordinal;
