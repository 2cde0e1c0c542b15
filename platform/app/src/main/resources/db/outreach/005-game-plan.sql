--liquibase formatted sql

--changeset outreach:005-game-plan
--comment: The table was laid out before anybody could write a plan: it is empty.
ALTER TABLE outreach_plan RENAME COLUMN whom TO buys;
ALTER TABLE outreach_plan
  ADD COLUMN decides    text    NOT NULL,
  ADD COLUMN goes_id    uuid    NOT NULL REFERENCES people_person,
  ADD COLUMN quieter    boolean NOT NULL,
  ADD COLUMN contact_by date    NOT NULL,
  ADD COLUMN owner_id   uuid    NOT NULL REFERENCES people_person,
  ADD COLUMN lifetime   integer NOT NULL CHECK (lifetime >= 1);
COMMENT ON COLUMN outreach_plan.approach IS 'What goes out first, as lists name it; empty where nothing does.';
COMMENT ON COLUMN outreach_plan.quieter IS 'The owner chose the quieter approach instead of the region''s own (S88).';
COMMENT ON COLUMN outreach_plan.owner_id IS 'Who had the file when it was accepted: a plan holds while they have it.';
--rollback ALTER TABLE outreach_plan DROP COLUMN decides, DROP COLUMN goes_id, DROP COLUMN quieter, DROP COLUMN contact_by, DROP COLUMN owner_id, DROP COLUMN lifetime;
--rollback ALTER TABLE outreach_plan RENAME COLUMN buys TO whom;

--changeset outreach:005-plan-that-holds
CREATE VIEW outreach_plan_that_holds WITH (security_invoker = true) AS
SELECT p.* FROM outreach_plan p JOIN drawers_file f ON f.id = p.file_id AND f.owner_id = p.owner_id
WHERE NOT EXISTS (SELECT FROM outreach_plan n WHERE n.file_id = p.file_id AND n.ordinal > p.ordinal)
  AND p.lifetime = (SELECT coalesce(max(e.lifetime), 1) FROM drawers_episode e WHERE e.file_id = p.file_id);
COMMENT ON VIEW outreach_plan_that_holds IS 'The newest plan of a file, while it is of this attempt and its owner still has the file.';
--rollback DROP VIEW outreach_plan_that_holds;
