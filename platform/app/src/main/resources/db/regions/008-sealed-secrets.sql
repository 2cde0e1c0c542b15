--liquibase formatted sql

--changeset code99:regions-008-sealed
ALTER TABLE regions_binding ADD COLUMN sealed jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN regions_binding.sealed IS 'The secrets among the settings, each encrypted with a key that is not in this database.';
GRANT UPDATE (settings, sealed) ON regions_binding TO code99_app;
--rollback REVOKE UPDATE (settings, sealed) ON regions_binding FROM code99_app;
--rollback ALTER TABLE regions_binding DROP COLUMN sealed;

--changeset code99:regions-008-nothing-but-sealing splitStatements:false
CREATE FUNCTION regions_binding_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'settings' - 'sealed' <> to_jsonb(OLD) - 'settings' - 'sealed'
     OR NOT OLD.settings @> NEW.settings
     OR NOT NEW.sealed @> OLD.sealed
     OR ARRAY(SELECT jsonb_object_keys(OLD.settings || OLD.sealed) ORDER BY 1)
        <> ARRAY(SELECT jsonb_object_keys(NEW.settings || NEW.sealed) ORDER BY 1) THEN
    RAISE EXCEPTION 'A choice is never changed: a setting of it may be sealed, and nothing else.';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER regions_binding_sealing BEFORE UPDATE ON regions_binding
  FOR EACH ROW EXECUTE FUNCTION regions_binding_sealing();
COMMENT ON TABLE regions_binding IS 'Append-only: who uses what, since when, decided by whom. An empty extension unbinds; the highest version holds. A setting that was written in plain may be sealed later; a trigger lets nothing else through.';
--rollback DROP TRIGGER regions_binding_sealing ON regions_binding; DROP FUNCTION regions_binding_sealing();
