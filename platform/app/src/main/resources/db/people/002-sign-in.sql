--liquibase formatted sql

--changeset people:002-account
CREATE TABLE people_account (
  person_id     uuid PRIMARY KEY REFERENCES people_person,
  company_id    uuid NOT NULL REFERENCES regions_company,
  user_name     text COLLATE "C" NOT NULL UNIQUE CHECK (user_name = lower(user_name) AND user_name ~ '^\S+$'),
  password_hash text NOT NULL,
  roles         text[] NOT NULL CHECK (cardinality(roles) > 0
                  AND roles <@ ARRAY['admin', 'manager', 'salesperson', 'legal', 'contributor']),
  regions       uuid[] NOT NULL,
  failures      integer NOT NULL DEFAULT 0,
  locked_until  timestamptz
);
COMMENT ON TABLE people_account IS 'How a person signs in and as what. An empty hash waits for its one-time link.';
COMMENT ON COLUMN people_account.regions IS 'The regions a manager, admin or Legal sees, with those below; a salesperson sees their own files.';
--rollback DROP TABLE people_account;

--changeset people:002-session
CREATE TABLE people_session (
  token_hash text COLLATE "C" PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES people_account,
  company_id uuid NOT NULL REFERENCES regions_company,
  started_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE people_session IS 'Who is signed in. Only the SHA-256 of a token is kept.';
CREATE INDEX people_session_of_person ON people_session (person_id);
--rollback DROP TABLE people_session;

--changeset people:002-token
CREATE TABLE people_token (
  id         uuid PRIMARY KEY,
  token_hash text COLLATE "C" NOT NULL UNIQUE,
  person_id  uuid NOT NULL REFERENCES people_account,
  company_id uuid NOT NULL REFERENCES regions_company,
  name       text NOT NULL CHECK (name ~ '\S'),
  made_at    timestamptz NOT NULL,
  revoked_at timestamptz,
  UNIQUE (person_id, name)
);
COMMENT ON TABLE people_token IS 'Bearer tokens for the API; they may what their person may.';
--rollback DROP TABLE people_token;

--changeset people:002-link
CREATE TABLE people_link (
  token_hash text COLLATE "C" PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('set-up', 'password', 'phone')),
  person_id  uuid REFERENCES people_account,
  company_id uuid REFERENCES regions_company,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  CHECK ((kind = 'set-up') = (person_id IS NULL))
);
COMMENT ON TABLE people_link IS 'Links that work once: the first set-up, a new password, signing in on a phone.';
--rollback DROP TABLE people_link;
