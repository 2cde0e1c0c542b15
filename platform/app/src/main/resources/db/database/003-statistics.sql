--liquibase formatted sql

--changeset database:003-statistics splitStatements:false
--comment: The application may look again at what it filled (ANALYZE), so that what it reads next is planned for full tables. PostgreSQL 17 and later.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    EXECUTE 'GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO code99_app';
    EXECUTE 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT MAINTAIN ON TABLES TO code99_app';
  END IF;
END
$$;
--rollback SELECT 1;
