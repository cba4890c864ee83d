import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, people, heads and shifts of every gate, each dated; and the gate's own targets for stages. */
export class Register1764000001000 implements MigrationInterface {
  readonly name = 'Register1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      CREATE TABLE register_version (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        version integer NOT NULL,
        published integer NOT NULL DEFAULT 0,
        loaded_at timestamptz NOT NULL
      );
      CREATE TABLE gate (code text PRIMARY KEY, name jsonb NOT NULL, time_zone text NOT NULL);
      CREATE TABLE unit (
        id text PRIMARY KEY,
        gate text NOT NULL REFERENCES gate (code),
        agency text NOT NULL,
        name jsonb NOT NULL,
        UNIQUE (gate, agency)
      );
      CREATE TABLE officer (
        id text NOT NULL,
        unit text NOT NULL REFERENCES unit (id),
        roles text[] NOT NULL,
        served tstzrange NOT NULL,
        PRIMARY KEY (id, unit, served WITHOUT OVERLAPS)
      );
      CREATE TABLE head (
        unit text NOT NULL REFERENCES unit (id),
        officer text NOT NULL,
        served tstzrange NOT NULL,
        PRIMARY KEY (unit, served WITHOUT OVERLAPS)
      );
      CREATE TABLE shift (
        unit text NOT NULL REFERENCES unit (id),
        leader text NOT NULL,
        officers text[] NOT NULL,
        served tstzrange NOT NULL,
        PRIMARY KEY (unit, served WITHOUT OVERLAPS)
      );
      CREATE TABLE stage_target (
        gate text NOT NULL REFERENCES gate (code),
        stage text NOT NULL,
        target text NOT NULL,
        PRIMARY KEY (gate, stage)
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE ON register_version, gate, unit TO clearance_app');
    await runner.query('GRANT SELECT, INSERT ON officer, head, shift TO clearance_app');
    await runner.query('GRANT UPDATE (roles, served) ON officer TO clearance_app');
    await runner.query('GRANT UPDATE (served) ON head TO clearance_app');
    await runner.query('GRANT UPDATE (officers, leader, served) ON shift TO clearance_app');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON stage_target TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stage_target, shift, head, officer, unit, gate, register_version');
    await runner.query('DROP EXTENSION btree_gist');
  }
}
