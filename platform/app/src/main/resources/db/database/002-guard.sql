--liquibase formatted sql

--changeset database:002-guard splitStatements:false runOnChange:true
--comment: Run by the owner after all migrations, at every start: a new table is guarded without a word from its room. A room names another column by the comment code99:company on it, and a table that no report reads by the comment code99:secret.
CREATE OR REPLACE FUNCTION code99_guard() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  guarded record;
BEGIN
  FOR guarded IN
    SELECT c.oid::regclass AS name, a.attname AS company,
           c.relrowsecurity AND c.relforcerowsecurity AS forced,
           EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'code99_company') AS has_policy
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace
       AND c.relkind IN ('r', 'p')
       AND (a.attname = 'company_id' OR col_description(c.oid, a.attnum) = 'code99:company')
  LOOP
    IF NOT guarded.forced THEN
      EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded.name);
    END IF;
    IF NOT guarded.has_policy THEN
      -- Each setting is read once for a statement, not once for a row.
      EXECUTE format(
        $policy$
        CREATE POLICY code99_company ON %s
          USING (%I = (SELECT nullif(current_setting('code99.company', true), '')::uuid)
                 OR (SELECT current_setting('code99.house', true) = 'on'))
        $policy$, guarded.name, guarded.company);
    END IF;
  END LOOP;
  -- Reports read; nothing that a room calls a secret.
  GRANT SELECT ON ALL TABLES IN SCHEMA public TO code99_report;
  FOR guarded IN
    SELECT c.oid::regclass AS name
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace
       AND c.relkind IN ('r', 'p')
       AND obj_description(c.oid, 'pg_class') = 'code99:secret'
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM code99_report', guarded.name);
  END LOOP;
END
$$;
--rollback DROP FUNCTION code99_guard();

--changeset database:002-holes splitStatements:false runOnChange:true
--comment: What the start-up check asks; every row is a reason not to start.
CREATE OR REPLACE FUNCTION code99_holes() RETURNS TABLE (hole text) LANGUAGE sql STABLE AS $$
  SELECT format('the table %s has no policy that is forced', c.relname)
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace
     AND c.relkind IN ('r', 'p')
     AND EXISTS (SELECT FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND NOT a.attisdropped
                    AND (a.attname = 'company_id' OR col_description(c.oid, a.attnum) = 'code99:company'))
     AND NOT (c.relrowsecurity AND c.relforcerowsecurity
              AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'code99_company'))
  UNION ALL
  SELECT format('the table %s has another permissive policy, %s', p.polrelid::regclass, p.polname)
    FROM pg_policy p
   WHERE p.polpermissive AND p.polname <> 'code99_company'
  UNION ALL
  SELECT format('the view %s reads with the rights of its owner', c.relname)
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace
     AND c.relkind IN ('v', 'm')
     AND NOT coalesce('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false)
  UNION ALL
  SELECT format('the function %s runs with the rights of its owner', p.proname)
    FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
  UNION ALL
  SELECT format('the role %s is a superuser or goes past policies', r.rolname)
    FROM pg_roles r
   WHERE r.rolname IN ('code99_app', 'code99_report') AND (r.rolsuper OR r.rolbypassrls)
  UNION ALL
  SELECT format('the role %s owns %s', c.relowner::regrole, c.relname)
    FROM pg_class c
   WHERE pg_has_role('code99_app', c.relowner, 'MEMBER') AND c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('the role code99_filing may do more with %s than add rows', c.relname)
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace
     AND c.relkind IN ('r', 'p', 'v', 'm')
     AND (has_any_column_privilege('code99_filing', c.oid, 'SELECT, UPDATE')
          OR has_table_privilege('code99_filing', c.oid, 'DELETE, TRUNCATE'));
$$;
--rollback DROP FUNCTION code99_holes();
