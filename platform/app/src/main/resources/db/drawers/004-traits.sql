--liquibase formatted sql

--changeset drawers:004-traits
CREATE VIEW drawers_traits WITH (security_invoker = true) AS
SELECT f.id AS file_id, f.company_id, f.company, f.street, f.postal_code, f.city, f.country, c.email, c.phone,
       r.country AS home
  FROM drawers_file f
  LEFT JOIN drawers_contact c ON c.file_id = f.id
  LEFT JOIN regions_company r ON r.id = f.company_id;
COMMENT ON VIEW drawers_traits IS 'By what a customer is known; home is our own country, in whose manner numbers are written where theirs is unknown.';
--rollback DROP VIEW drawers_traits;
