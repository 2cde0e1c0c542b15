INSERT INTO drawers_drawer (id, company_id, name) VALUES (:drawer:, :company:, ':mark: drawer');
INSERT INTO drawers_file (id, company_id, drawer_id, opened_by, opened_row, account_no, company, region_id, stage, owner_id, owner_name, owned_since)
VALUES (:file:, :company:, :drawer:, gen_random_uuid(), 1, ':mark: 1', ':mark: customer',
        nullif(:region:, :company:)::uuid, 'won', :person:, 'Rep at :mark:', '2025-01-01');
INSERT INTO drawers_contact (file_id, company_id, name) VALUES (:file:, :company:, ':mark: contact');
INSERT INTO drawers_episode (id, company_id, file_id, lifetime, import_id, lost_on, value_estimated, annual_commission_minor, currency_of_commission)
VALUES (gen_random_uuid(), :company:, :file:, 1, gen_random_uuid(), '2024-01-01', false, 12000, 'EUR');
INSERT INTO drawers_life (file_id, company_id) VALUES (:file:, :company:);
INSERT INTO drawers_task (id, company_id, file_id, region_id, owner_id, owner_name, for_managers, kind, source_key, sentence, due_on)
VALUES (:task:, :company:, :file:, :region:, :person:, 'Rep at :mark:', false, 'call', 'matrix :mark:', ':mark: task', '2025-12-01');
INSERT INTO intake_import (id, company_id, drawer_id, state, file_name, as_of, format, headings, notes, started_at, records, opened, updated, duplicates, rejected, remarks, by_id, by_name)
VALUES (:import:, :company:, :drawer:, 'filed', ':mark: list.csv', '2025-01-01', 'csv', '{}', '{}', '2025-01-01', 0, 0, 0, 0, 0, 0, :person:, 'Rep at :mark:');
INSERT INTO visits_visit (id, company_id, file_id, rep_id, rep_name, decision_maker, opened_at)
VALUES (:visit:, :company:, :file:, :person:, 'Rep at :mark:', ':mark: boss', '2025-06-01');
INSERT INTO agreements_agreement (id, company_id, file_id, form, made_at, made_by)
VALUES (:agreement:, :company:, :file:, 'document', '2025-06-01', :person:);
INSERT INTO agreements_version (agreement_id, version, company_id, title, terms, drafted_at, drafted_by, drafted_by_name)
VALUES (:agreement:, 1, :company:, ':mark: terms', ':mark: terms', '2025-06-01', :person:, 'Rep at :mark:');
INSERT INTO agreements_obligation (id, company_id, file_id, agreement_id, version, side, what, owner_id, owner_name, due_on, warn_days)
VALUES (:obligation:, :company:, :file:, :agreement:, 1, 'ours', ':mark: duty', :person:, 'Rep at :mark:', '2026-03-01', 7);
INSERT INTO agreements_acceptance (agreement_id, version, company_id, accepted_by, how, accepted_at)
VALUES (:agreement:, 1, :company:, ':mark: contact', 'in-writing', '2025-06-02');
INSERT INTO offers_opportunity (id, company_id, file_id, drawer_id, name, opened_by, opened_at)
VALUES (:opportunity:, :company:, :file:, :drawer:, ':mark: hope', :person:, '2025-06-01');
INSERT INTO offers_step (opportunity_id, ordinal, company_id, stage, because, made_by, made_at)
VALUES (:opportunity:, 1, :company:, 'fact-finding', ':mark: begins', :person:, '2025-06-01');
INSERT INTO wins_lifetime (file_id, number, company_id, restarted_on, opened_by, opened_at)
VALUES (:file:, 2, :company:, '2025-06-01', :person:, '2025-06-01');
INSERT INTO wins_document (id, company_id, file_id, kind, number, day, amount_minor, currency, applies_to, recorded_by, recorded_at, ordinal)
VALUES (:document:, :company:, :file:, 'order', ':mark: order', '2025-06-02', 100, 'EUR', '', :person:, '2025-06-02', 1);
INSERT INTO outreach_wave (id, company_id, drawer_id, composed_at, composed_by, as_of, seed)
VALUES (:wave:, :company:, :drawer:, '2025-06-01', :person:, '2025-06-01', 99);
INSERT INTO outreach_parcel (id, company_id, wave_id, file_id, region_id, place, kind, approach, version, state, because)
VALUES (:parcel:, :company:, :wave:, :file:, :region:, 1, 'letter', 'letter', '1', 'planned', ':mark: parcel');
INSERT INTO outreach_print (wave_id, name, company_id, content) VALUES (:wave:, 'letters.pdf', :company:, ':mark: print'::bytea);
INSERT INTO people_token (id, token_hash, person_id, company_id, name, made_at)
VALUES (:bearer:, ':mark:', :person:, :company:, ':mark: token', '2025-01-01');
INSERT INTO regions_switch (id, company_id, by_name, why, at) VALUES (:switch:, :company:, 'Rep at :mark:', ':mark: switch', '2025-06-01');
INSERT INTO regions_binding (id, company_id, region_id, point, slot, extension_id, settings, settings_version, valid_from, decided_at, decided_by, note, inherits, switch_id)
SELECT gen_random_uuid(), :company:, :region:, 'ScoringStrategy', '', '', '{}', coalesce(max(settings_version), 0) + 1, '2099-01-01', '2025-06-01', 'Rep at :mark:', ':mark: switch', false, :switch:
  FROM regions_binding WHERE company_id = :company:;
INSERT INTO watch_arrival (id, company_id, region_id, extension_id, source_key, source, kind, about, name, mail_domain, country, happened_on, words, arrived_at, fate)
VALUES (:arrival:, :company:, :region:, 'source', ':mark:', 'source 1.0', 'needs-changed', 'customer', ':mark: stranger', '', '', '2025-06-01', ':mark: news', '2025-06-01', 'waiting');
