import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movements as planned, their tasks, and the channels of customs declarations. */
export class Inspections1764000100000 implements MigrationInterface {
  readonly name = 'Inspections1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE channel_change, customs_part, customs_declaration, inspection, shipment, movement',
    );
    await runner.query('DROP TYPE customs_channel');
  }
}

const UP = [
  `CREATE TYPE customs_channel AS ENUM ('GREEN', 'YELLOW', 'RED')`,
  `CREATE TABLE movement (
    id uuid PRIMARY KEY,
    gate text NOT NULL,
    ref text,
    direction text CHECK (direction IN ('EXPORT', 'IMPORT')),
    declaration_version integer NOT NULL DEFAULT 0,
    channel_version integer NOT NULL DEFAULT 1,
    enterprises text[] NOT NULL DEFAULT '{}',
    declared jsonb,
    admitted_at timestamptz,
    yard_entered_at timestamptz,
    closed_at timestamptz,
    cancelled boolean NOT NULL DEFAULT false,
    CONSTRAINT planned_or_cancelled CHECK (declared IS NOT NULL OR cancelled),
    CONSTRAINT declared_whole CHECK (declared IS NULL OR (ref IS NOT NULL AND direction IS NOT NULL AND declaration_version > 0))
  ) WITH (fillfactor = 80)`,
  `CREATE TABLE shipment (
    id uuid PRIMARY KEY,
    movement_id uuid NOT NULL REFERENCES movement
  )`,
  `CREATE TABLE inspection (
    id uuid PRIMARY KEY,
    movement_id uuid NOT NULL REFERENCES movement,
    gate text NOT NULL,
    subject_kind text NOT NULL CHECK (subject_kind IN ('MOVEMENT', 'SHIPMENT')),
    subject_id uuid NOT NULL,
    enterprises text[] NOT NULL,
    agency text NOT NULL,
    kind text NOT NULL,
    blocking boolean NOT NULL,
    phase text NOT NULL CHECK (phase IN ('ARRIVAL', 'YARD', 'AMENDMENT')),
    rule jsonb NOT NULL,
    norm text NOT NULL,
    norm_in text NOT NULL CHECK (norm_in IN ('WORKING', 'CALENDAR')),
    starts_with text NOT NULL,
    material text NOT NULL,
    status text NOT NULL CHECK (status IN
      ('PLANNED', 'READY', 'CLAIMED', 'STARTED', 'AWAITING_INFORMATION', 'CONCLUDED', 'VOIDED')),
    open boolean NOT NULL GENERATED ALWAYS AS (status NOT IN ('CONCLUDED', 'VOIDED')) STORED,
    version integer NOT NULL,
    unit text,
    officer text,
    ready_at timestamptz,
    due_at timestamptz NOT NULL DEFAULT 'infinity',
    claimed_at timestamptz,
    started_at timestamptz,
    closed_at timestamptz,
    findings jsonb NOT NULL DEFAULT '[]',
    information_requests jsonb NOT NULL DEFAULT '[]',
    result text CHECK (result IN ('PASSED', 'PASSED_WITH_REMARKS', 'FAILED')),
    finding_codes text[] NOT NULL DEFAULT '{}',
    measures text[] NOT NULL DEFAULT '{}',
    note text,
    void_reason text,
    re_inspection_of uuid REFERENCES inspection,
    grounds text,
    amendment_id uuid,
    superseded boolean NOT NULL DEFAULT false,
    CONSTRAINT claimed_by_somebody CHECK
      (status NOT IN ('CLAIMED', 'STARTED', 'AWAITING_INFORMATION', 'CONCLUDED') OR (officer IS NOT NULL AND unit IS NOT NULL)),
    CONSTRAINT concluded_with_result CHECK ((status = 'CONCLUDED') = (result IS NOT NULL)),
    CONSTRAINT voided_with_reason CHECK ((status = 'VOIDED') = (void_reason IS NOT NULL))
  ) WITH (fillfactor = 70)`,
  `CREATE INDEX inspection_of_movement ON inspection (movement_id)`,
  `CREATE INDEX inspection_open ON inspection (agency, gate, due_at, id) WHERE open`,
  `CREATE INDEX inspection_closed ON inspection (agency, gate, due_at, id) WHERE NOT open`,
  `CREATE UNIQUE INDEX inspection_once_again ON inspection (re_inspection_of) WHERE re_inspection_of IS NOT NULL AND status <> 'VOIDED'`,
  `CREATE TABLE customs_declaration (
    number text PRIMARY KEY CHECK (number ~ '^[0-9]{11}$'),
    channel customs_channel NOT NULL
  )`,
  `CREATE TABLE customs_part (
    number text NOT NULL REFERENCES customs_declaration,
    movement_id uuid NOT NULL REFERENCES movement,
    channel customs_channel NOT NULL,
    PRIMARY KEY (number, movement_id)
  )`,
  `CREATE INDEX customs_part_of_movement ON customs_part (movement_id)`,
  `CREATE TABLE channel_change (
    id uuid PRIMARY KEY,
    number text NOT NULL REFERENCES customs_declaration,
    from_channel customs_channel NOT NULL,
    to_channel customs_channel NOT NULL,
    reason_code text NOT NULL,
    officer text NOT NULL,
    unit text NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL
  )`,
  `CREATE INDEX channel_change_of_number ON channel_change (number, recorded_at)`,
  `GRANT SELECT, INSERT, UPDATE ON movement, inspection, customs_declaration TO inspections_app`,
  `GRANT SELECT, INSERT ON shipment, channel_change TO inspections_app`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON customs_part TO inspections_app`,
];
