import {
  anyOf,
  atGate,
  bothOf,
  buildWalls,
  ofAgency,
  ofEnterprise,
  ofRole,
  seenWith,
  takeWallsDown,
} from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables under the same condition. */
const WALLED = {
  OF_RECORD: ['record_term', 'holding', 'life', 'clock', 'tracking'],
  AT_GATE: ['handover', 'contest', 'breach', 'difference', 'obligation', 'passage'],
} as const;

/**
 * Row-level security: whoever serves at a gate sees its records, enterprises those that name them; a sealed hold is seen
 * in its compartment alone. Records are written by the engine alone, as the platform, once it has let the caller in.
 */
export class Walls1764310500000 implements MigrationInterface {
  readonly name = 'Walls1764310500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_party (
        enterprise text NOT NULL,
        record_id uuid NOT NULL REFERENCES record (record_id),
        PRIMARY KEY (enterprise, record_id)
      );
      COMMENT ON TABLE record_party IS 'Enterprises that a record names: whom the wall lets see it';
      INSERT INTO record_party SELECT term, record_id FROM record_term WHERE kind = 'ENTERPRISE';
      GRANT SELECT, INSERT ON record_party TO clearance_app`);
    const readOnly = (sees: string) => ({ sees, keeps: 'false' });
    const ofRecord = (table: string): string => seenWith('record', `record.record_id = ${table}.record_id`);
    const ofAudited = (table: string): string =>
      bothOf(ofRole('AUDITOR'), seenWith('ledger_stream', `ledger_stream.record_id = ${table}.record_id`));
    const party = bothOf('record_party.record_id = record.record_id', ofEnterprise('enterprise'));
    await buildWalls(runner, {
      record_party: readOnly(ofEnterprise('enterprise')),
      record: readOnly(anyOf(atGate('gate'), seenWith('record_party', party))),
      movement_file: readOnly(
        anyOf(atGate('gate'), seenWith('record', 'record.movement_id = movement_file.movement_id')),
      ),
      hold: readOnly(anyOf(atGate('gate'), ofRecord('hold'))),
      hold_objection: readOnly(anyOf(atGate('gate'), ofRecord('hold_objection'))),
      entry: readOnly(anyOf(ofRecord('entry'), ofAudited('entry'))),
      disclosure: anyOf(ofRecord('disclosure'), ofAudited('disclosure')),
      erasure: ofRecord('erasure'),
      shift_change: atGate('gate'),
      shift_change_file: seenWith('shift_change', 'shift_change.id = shift_change_id'),
      rearming: atGate('gate'),
      sealed_hold: bothOf(atGate('gate'), ofAgency('agency'), '(SELECT scope_person()) = ANY (people)'),
      sealed_act: seenWith('sealed_hold', 'sealed_hold.hold_id = sealed_act.hold_id'),
      ...Object.fromEntries(WALLED.OF_RECORD.map((table) => [table, readOnly(ofRecord(table))])),
      ...Object.fromEntries(WALLED.AT_GATE.map((table) => [table, readOnly(atGate('gate'))])),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeWallsDown(runner, [
      ...WALLED.OF_RECORD,
      ...WALLED.AT_GATE,
      ...[
        'sealed_act',
        'sealed_hold',
        'rearming',
        'shift_change_file',
        'shift_change',
        'erasure',
        'disclosure',
        'entry',
      ],
      ...['hold_objection', 'hold', 'movement_file', 'record', 'record_party'],
    ]);
    await runner.query('DROP TABLE record_party');
  }
}
