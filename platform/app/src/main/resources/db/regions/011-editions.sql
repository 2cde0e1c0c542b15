--liquibase formatted sql

--changeset code99:regions-011-editions
ALTER TABLE regions_company ADD COLUMN edition uuid NOT NULL DEFAULT gen_random_uuid();
COMMENT ON COLUMN regions_company.edition IS 'Another one after each change of the company or its map; who remembers the map asks for this alone.';
--rollback ALTER TABLE regions_company DROP COLUMN edition;

--changeset code99:regions-011-another-edition splitStatements:false
CREATE FUNCTION regions_another_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'regions_company' THEN
    NEW.edition := gen_random_uuid();
    RETURN NEW;
  END IF;
  UPDATE regions_company SET edition = DEFAULT WHERE id = coalesce(NEW.company_id, OLD.company_id);
  RETURN NULL;
END $$;
CREATE TRIGGER regions_company_edition BEFORE UPDATE ON regions_company
  FOR EACH ROW EXECUTE FUNCTION regions_another_edition();
CREATE TRIGGER regions_region_edition AFTER INSERT OR UPDATE OR DELETE ON regions_region
  FOR EACH ROW EXECUTE FUNCTION regions_another_edition();
CREATE TRIGGER regions_match_edition AFTER INSERT OR UPDATE OR DELETE ON regions_match
  FOR EACH ROW EXECUTE FUNCTION regions_another_edition();
--rollback DROP TRIGGER regions_match_edition ON regions_match;
--rollback DROP TRIGGER regions_region_edition ON regions_region;
--rollback DROP TRIGGER regions_company_edition ON regions_company;
--rollback DROP FUNCTION regions_another_edition();
