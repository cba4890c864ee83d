import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
  CREATE TABLE declaration (
    id uuid PRIMARY KEY,
    movement_id uuid NOT NULL UNIQUE,
    ref text NOT NULL UNIQUE,
    gate text NOT NULL,
    direction text NOT NULL CHECK (direction IN ('EXPORT', 'IMPORT')),
    status text NOT NULL
      CHECK (status IN ('DRAFT', 'SUBMITTED', 'NEEDS_CORRECTION', 'ACCEPTED', 'COMPLETED', 'CANCELLED')),
    version int NOT NULL CHECK (version > 0),
    declaration_version int NOT NULL CHECK (declaration_version >= 0),
    declarant_enterprise text NOT NULL,
    carrier_enterprise text NOT NULL,
    plate_key text NOT NULL,
    plate_digest text NOT NULL GENERATED ALWAYS AS (regexp_replace(plate_key, '^.*:', '')) STORED,
    customs_numbers text[] NOT NULL,
    content jsonb NOT NULL,
    crew jsonb NOT NULL,
    warnings jsonb NOT NULL,
    corrections jsonb NOT NULL DEFAULT '[]',
    open_amendment uuid,
    open_cancellation uuid,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    accepted_at timestamptz,
    accepted_reason text,
    closed_at timestamptz
  ) WITH (fillfactor = 85);
  COMMENT ON COLUMN declaration.crew IS 'Personal data: erasable, never in facts or logs';
  CREATE INDEX declaration_gate ON declaration (gate, id);
  CREATE INDEX declaration_declarant ON declaration (declarant_enterprise, id);
  CREATE INDEX declaration_carrier ON declaration (carrier_enterprise, id);
  CREATE INDEX declaration_plate ON declaration (plate_digest);
  CREATE INDEX declaration_customs ON declaration USING gin (customs_numbers);

  CREATE TABLE plate_hold (
    plate_key text PRIMARY KEY,
    movement_id uuid NOT NULL
  );
  COMMENT ON TABLE plate_hold IS 'One active movement per plate: from submission until its end';

  CREATE TABLE reference (
    ref text PRIMARY KEY,
    subject_id uuid NOT NULL,
    declaration_id uuid NOT NULL,
    tracking_code text UNIQUE
  );
  COMMENT ON TABLE reference IS 'Every reference ever given, to movements and shipments alike, so that none is given twice';

  CREATE TABLE amendment (
    id uuid PRIMARY KEY,
    declaration_id uuid NOT NULL REFERENCES declaration (id),
    status text NOT NULL CHECK (status IN ('REQUESTED', 'ADMITTED', 'APPLIED', 'REFUSED', 'REJECTED')),
    reason_code text NOT NULL,
    kinds text[] NOT NULL,
    approval_by text NOT NULL,
    from_version int NOT NULL,
    to_version int NOT NULL,
    plate_key text NOT NULL,
    content jsonb NOT NULL,
    crew jsonb NOT NULL,
    warnings jsonb NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    inspection_id uuid,
    decided_at timestamptz,
    decision_code text
  );
  COMMENT ON COLUMN amendment.crew IS 'Personal data: erasable, never in facts or logs';
  CREATE UNIQUE INDEX amendment_inspection ON amendment (inspection_id) WHERE inspection_id IS NOT NULL;
  CREATE INDEX amendment_declaration ON amendment (declaration_id, id);
  CREATE UNIQUE INDEX amendment_open ON amendment (declaration_id) WHERE status IN ('REQUESTED', 'ADMITTED');

  CREATE TABLE cancellation (
    id uuid PRIMARY KEY,
    declaration_id uuid NOT NULL REFERENCES declaration (id),
    status text NOT NULL CHECK (status IN ('REQUESTED', 'GRANTED', 'REJECTED')),
    reason_code text NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    decided_at timestamptz,
    decision_code text
  );
  CREATE INDEX cancellation_declaration ON cancellation (declaration_id, id);
  CREATE UNIQUE INDEX cancellation_open ON cancellation (declaration_id) WHERE status = 'REQUESTED'`;

const GRANTS = `
  GRANT SELECT, INSERT ON declaration, reference, amendment, cancellation TO declarations_app;
  GRANT UPDATE (status, version, declaration_version, carrier_enterprise, plate_key, customs_numbers, content, crew,
    warnings, corrections, open_amendment, open_cancellation, submitted_at, accepted_at, accepted_reason, closed_at)
    ON declaration TO declarations_app;
  GRANT UPDATE (status, inspection_id, decided_at, decision_code) ON amendment TO declarations_app;
  GRANT UPDATE (status, decided_at, decision_code) ON cancellation TO declarations_app;
  GRANT SELECT, INSERT, DELETE, UPDATE (movement_id) ON plate_hold TO declarations_app`;

/** Declarations with their amendments, cancellations, references and held plates. */
export class Declarations1764100000000 implements MigrationInterface {
  readonly name = 'Declarations1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cancellation, amendment, reference, plate_hold, declaration');
  }
}
