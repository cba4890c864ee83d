import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `'EXPECTED', 'BOOKED', 'AT_BARRIER', 'ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED', 'EXITED', 'CROSSED',
  'ACKNOWLEDGED', 'COMPLETED', 'TURNED_BACK', 'CANCELLED'`;
const INSIDE = `state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED')`;

/** What may change: whose movement it is, where and which way, never does. */
const CHANGING = `state, stage, version, declaration_version, bookers, enterprises, plate, plate_digest, trailer_plate,
  loaded, expected_arrival_at, slot_from, slot_to, barrier_number, at_barrier_at, admitted_at, yard, place,
  yard_entered_at, weight_kg, seal_number, lane, queue_number, queued_at, called_at, permit_id, exited_at, crossed_at,
  acknowledged_at, charges_total, charges_currency, paid`;

/** One row per truck's way through the gate; the indexes hold only what is at the gate now, so that they stay small. */
export class Movement1764000200000 implements MigrationInterface {
  readonly name = 'Movement1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE movement (
        movement_id uuid PRIMARY KEY,
        movement_ref text NOT NULL,
        gate text NOT NULL,
        direction text NOT NULL CHECK (direction IN ('EXPORT', 'IMPORT')),
        state text NOT NULL CHECK (state IN (${STATES})),
        stage text,
        version integer NOT NULL DEFAULT 1,
        declaration_id uuid NOT NULL,
        declaration_version integer NOT NULL,
        bookers text[] NOT NULL,
        enterprises text[] NOT NULL,
        plate jsonb NOT NULL,
        plate_digest text NOT NULL,
        trailer_plate jsonb,
        loaded boolean NOT NULL,
        expected_arrival_at timestamptz,
        slot_from timestamptz,
        slot_to timestamptz,
        barrier_number bigint,
        at_barrier_at timestamptz,
        admitted_at timestamptz,
        yard text,
        place text,
        yard_entered_at timestamptz,
        weight_kg numeric(18, 3),
        seal_number text,
        lane text,
        queue_number bigint,
        queued_at timestamptz,
        called_at timestamptz,
        permit_id uuid,
        exited_at timestamptz,
        crossed_at timestamptz,
        acknowledged_at timestamptz,
        charges_total numeric(19, 4) NOT NULL,
        charges_currency text NOT NULL,
        paid numeric(19, 4) NOT NULL DEFAULT 0,
        CHECK ((slot_from IS NULL) = (slot_to IS NULL)),
        CHECK ((yard IS NULL) = (place IS NULL)),
        CHECK (state NOT IN ('EXITED', 'CROSSED', 'ACKNOWLEDGED') OR permit_id IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX movement_inside ON movement (gate, yard) WHERE ${INSIDE}`);
    await runner.query(`CREATE UNIQUE INDEX movement_place ON movement (gate, yard, place) WHERE ${INSIDE}`);
    await runner.query(
      `CREATE UNIQUE INDEX movement_at_barrier ON movement (gate, barrier_number) WHERE state = 'AT_BARRIER'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX movement_queue ON movement (gate, lane, queue_number) WHERE state = 'QUEUED'`,
    );
    await runner.query(
      `CREATE INDEX movement_slot ON movement (gate, slot_from) WHERE slot_from IS NOT NULL AND state <> 'CANCELLED'`,
    );
    await runner.query(
      `CREATE INDEX movement_open ON movement (gate, state, movement_id)
       WHERE state NOT IN ('COMPLETED', 'TURNED_BACK', 'CANCELLED')`,
    );
    await runner.query('CREATE INDEX movement_plate ON movement (plate_digest, movement_id)');
    await runner.query('CREATE SEQUENCE barrier_number');
    await runner.query('CREATE SEQUENCE queue_number');
    await runner.query('GRANT SELECT, INSERT ON movement TO logistics_app');
    await runner.query(`GRANT UPDATE (${CHANGING}) ON movement TO logistics_app`);
    await runner.query('GRANT USAGE ON SEQUENCE barrier_number, queue_number TO logistics_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE movement');
    await runner.query('DROP SEQUENCE barrier_number, queue_number');
  }
}
