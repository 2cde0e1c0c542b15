--liquibase formatted sql

--changeset drawers:005-one-marker
-- The marker is the organisation's, and stands once: regions_company.marker. This column was never read nor written.
ALTER TABLE drawers_drawer DROP marker;
COMMENT ON TABLE drawers_drawer IS 'A named list of lost accounts.';
--rollback ALTER TABLE drawers_drawer ADD marker text NOT NULL DEFAULT '99' CHECK (marker <> '');

--changeset drawers:005-move
CREATE TABLE drawers_move (
  file_id     uuid        NOT NULL REFERENCES drawers_file,
  ordinal     integer     NOT NULL CHECK (ordinal >= 1),
  company_id  uuid        NOT NULL,
  from_drawer uuid        NOT NULL REFERENCES drawers_drawer,
  to_drawer   uuid        NOT NULL REFERENCES drawers_drawer,
  moved_at    timestamptz NOT NULL,
  moved_by    text        NOT NULL CHECK (moved_by <> ''),
  why         text        NOT NULL,
  CHECK (from_drawer <> to_drawer),
  PRIMARY KEY (file_id, ordinal)
);
COMMENT ON TABLE drawers_move IS 'Where a file lay before, move by move. Append-only; drawers_file.drawer_id is where it lies now.';
REVOKE UPDATE, DELETE, TRUNCATE ON drawers_move FROM code99_app;
--rollback DROP TABLE drawers_move;
