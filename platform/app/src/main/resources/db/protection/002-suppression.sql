--liquibase formatted sql

--changeset protection:002-key splitStatements:false
-- Both sides of a comparison go through the same function: case, accents, punctuation and the usual
-- short forms of a street do not count.
CREATE FUNCTION protection_key(written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
RETURN replace(replace(replace(replace(regexp_replace(
  replace(replace(lower(normalize(written, NFKD) COLLATE "pg_c_utf8"), 'ß', 'ss'), 'ı', 'i'),
  '[^[:alnum:]]', '', 'g'), 'strasse', 'str'), 'street', 'st'), 'avenue', 'ave'), 'road', 'rd');
--rollback DROP FUNCTION protection_key(text);

--changeset protection:002-digits splitStatements:false
CREATE FUNCTION protection_digits(written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
RETURN nullif(ltrim(regexp_replace(replace(written, '(0)', ''), '[^0-9]', '', 'g'), '0'), '');
--rollback DROP FUNCTION protection_digits(text);

--changeset protection:002-suppression
CREATE TABLE protection_suppression (
  company_id uuid NOT NULL,
  way        text COLLATE "C" NOT NULL CHECK (way IN ('email', 'phone', 'address', 'named-address')),
  value      text COLLATE "C" NOT NULL CHECK (value <> ''),
  since      date NOT NULL,
  noted_by   text NOT NULL,
  why        text NOT NULL,
  PRIMARY KEY (company_id, way, value)
);
COMMENT ON TABLE protection_suppression IS 'Whom nobody may contact; written by its own door only, never changed and never deleted.';
COMMENT ON COLUMN protection_suppression.value IS 'Normalised: e-mail in lower case, digits of a phone, or address keys joined by |.';
REVOKE UPDATE, DELETE, TRUNCATE ON protection_suppression FROM code99_app;
--rollback DROP TABLE protection_suppression;

--changeset protection:002-suppressed
CREATE VIEW protection_suppressed WITH (security_invoker = true) AS
SELECT s.company_id, c.file_id, s.way, s.since
  FROM protection_suppression s
  JOIN drawers_contact c ON c.company_id = s.company_id
   AND lower(normalize(c.email, NFC) COLLATE "pg_c_utf8") = s.value
 WHERE s.way = 'email'
UNION ALL
SELECT s.company_id, c.file_id, s.way, s.since
  FROM protection_suppression s
  JOIN drawers_contact c ON c.company_id = s.company_id AND protection_digits(c.phone) = s.value
 WHERE s.way = 'phone'
UNION ALL
SELECT s.company_id, f.id, s.way, s.since
  FROM protection_suppression s
  JOIN drawers_file f ON f.company_id = s.company_id
   AND concat_ws('|', protection_key(f.postal_code), protection_key(f.city), protection_key(f.street)) = s.value
 WHERE s.way = 'address'
UNION ALL
SELECT s.company_id, f.id, s.way, s.since
  FROM protection_suppression s
  JOIN drawers_file f ON f.company_id = s.company_id
   AND concat_ws('|', protection_key(f.postal_code), protection_key(f.city), protection_key(f.street),
                 protection_key(f.company)) = s.value
 WHERE s.way = 'named-address';
COMMENT ON VIEW protection_suppressed IS 'The files that a suppression reaches.';
--rollback DROP VIEW protection_suppressed;
