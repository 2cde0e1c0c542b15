--liquibase formatted sql

--changeset people:004-group
--comment: Somebody has to be able to look after the group: whoever was the first admin.
ALTER TABLE people_account DROP CONSTRAINT people_account_roles_check;
ALTER TABLE people_account ADD CONSTRAINT people_account_roles_check CHECK (cardinality(roles) > 0
  AND roles <@ ARRAY['admin', 'manager', 'salesperson', 'legal', 'contributor', 'group']);
UPDATE people_account SET roles = array_append(roles, 'group')
 WHERE person_id = (SELECT a.person_id FROM people_account a JOIN people_person p ON p.id = a.person_id AND p.active
                      WHERE 'admin' = ANY (a.roles) ORDER BY a.person_id LIMIT 1);
--rollback UPDATE people_account SET roles = array_remove(roles, 'group') WHERE roles <> ARRAY['group'];
--rollback DELETE FROM people_session WHERE person_id IN (SELECT person_id FROM people_account WHERE roles = ARRAY['group']);
--rollback DELETE FROM people_token WHERE person_id IN (SELECT person_id FROM people_account WHERE roles = ARRAY['group']);
--rollback DELETE FROM people_link WHERE person_id IN (SELECT person_id FROM people_account WHERE roles = ARRAY['group']);
--rollback DELETE FROM people_account WHERE roles = ARRAY['group'];
--rollback ALTER TABLE people_account DROP CONSTRAINT people_account_roles_check;
--rollback ALTER TABLE people_account ADD CONSTRAINT people_account_roles_check CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['admin', 'manager', 'salesperson', 'legal', 'contributor']);
