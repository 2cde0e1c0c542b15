--liquibase formatted sql

--changeset code99:scoreboard-002-where-wins-lie
CREATE OR REPLACE VIEW scoreboard_win WITH (security_invoker = true) AS
SELECT v.company_id, v.file_id, v.lifetime, coalesce(l.competitor, '') AS competitor, c.region_id, c.owner_id, c.drawer_id
  FROM wins_verdict v
  JOIN scoreboard_lead c ON c.file_id = v.file_id
  LEFT JOIN drawers_loss l ON l.file_id = v.file_id AND l.lifetime = v.lifetime - 1
 WHERE v.won;
--rollback DROP VIEW scoreboard_win;
--rollback CREATE VIEW scoreboard_win WITH (security_invoker = true) AS SELECT v.company_id, v.file_id, v.lifetime, coalesce(l.competitor, '') AS competitor, c.region_id, c.owner_id FROM wins_verdict v JOIN scoreboard_lead c ON c.file_id = v.file_id LEFT JOIN drawers_loss l ON l.file_id = v.file_id AND l.lifetime = v.lifetime - 1 WHERE v.won;
