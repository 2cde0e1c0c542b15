--liquibase formatted sql

--changeset regions:004-zones
ALTER TABLE regions_region ADD COLUMN time_zone text COLLATE "C";
COMMENT ON COLUMN regions_region.time_zone IS 'Such as Europe/Berlin: whose midnight ends a day here. Inherited; UTC where nobody says.';
--rollback ALTER TABLE regions_region DROP COLUMN time_zone;
