import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is true of sealed holds, apart from everything that is shown or told, and every act on them. */
export class SealedHold1764100303000 implements MigrationInterface {
  readonly name = 'SealedHold1764100303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sealed_hold (
        hold_id uuid PRIMARY KEY REFERENCES hold (id),
        gate text NOT NULL,
        agency text NOT NULL,
        unit text NOT NULL,
        people text[] NOT NULL,
        truth json NOT NULL,
        salt text NOT NULL,
        placed_at timestamptz NOT NULL,
        review_at timestamptz NOT NULL,
        reviewed_at timestamptz,
        lifted_at timestamptz
      );
      CREATE INDEX sealed_hold_open ON sealed_hold (gate, placed_at) WHERE lifted_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (review_at, reviewed_at, lifted_at) ON sealed_hold TO clearance_app`);
    await runner.query(`
      CREATE TABLE sealed_act (
        hold_id uuid NOT NULL REFERENCES sealed_hold (hold_id),
        seq integer NOT NULL CHECK (seq > 0),
        act text NOT NULL CHECK (act IN ('PLACED', 'EXTENDED', 'REVIEWED', 'LIFTED')),
        by text NOT NULL,
        at timestamptz NOT NULL,
        detail json NOT NULL,
        PRIMARY KEY (hold_id, seq)
      );
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_act EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON sealed_act TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sealed_act, sealed_hold');
  }
}
