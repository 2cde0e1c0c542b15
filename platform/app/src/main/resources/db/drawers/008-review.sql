--liquibase formatted sql

--changeset drawers:008-review
ALTER TABLE drawers_life ADD COLUMN reviewed_at timestamptz;
COMMENT ON COLUMN drawers_life.reviewed_at IS 'When the three questions at the end of this attempt were answered (S60).';
--rollback ALTER TABLE drawers_life DROP COLUMN reviewed_at;
