import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outages of systems and closures of gates, breaches that they withdraw, and the platform's own sign of life. */
export class Outage1764110200100 implements MigrationInterface {
  readonly name = 'Outage1764110200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outage (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        gate text NOT NULL REFERENCES gate (code),
        system text NOT NULL CHECK (system IN ('ONEGATE', 'VNACCS')),
        state text NOT NULL CHECK (state IN ('PROPOSED', 'DECLARED', 'DENIED')),
        source text NOT NULL CHECK (source IN ('BOARD', 'SILENCE')),
        served tstzrange NOT NULL CHECK (NOT isempty(served) AND NOT lower_inf(served)),
        reason_code text,
        authority text,
        opened_by text NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        decided_by text,
        decided_at timestamptz,
        ended_by text,
        ended_at timestamptz,
        EXCLUDE USING gist (gate WITH =, system WITH =, served WITH &&) WHERE (state <> 'DENIED')
      );
      CREATE INDEX outage_gate ON outage (gate, id);
      CREATE INDEX outage_proposed ON outage (gate) WHERE state = 'PROPOSED';
      CREATE TABLE closure (
        id uuid PRIMARY KEY,
        gate text NOT NULL REFERENCES gate (code),
        kind text NOT NULL,
        served tstzrange NOT NULL
      );
      CREATE TABLE heartbeat (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        beaten_at timestamptz NOT NULL
      );
      ALTER TABLE rearming ADD what text;
      ALTER TABLE breach ADD withdrawn_at timestamptz, ADD withdrawn_because text, ADD withdrawn_reference text`);
    await runner.query(`
      GRANT SELECT, INSERT ON outage, closure, heartbeat TO clearance_app;
      GRANT UPDATE (version, state, served, reason_code, authority, decided_by, decided_at, ended_by, ended_at)
        ON outage TO clearance_app;
      GRANT UPDATE (served) ON closure TO clearance_app;
      GRANT UPDATE (beaten_at) ON heartbeat TO clearance_app;
      GRANT UPDATE (withdrawn_at, withdrawn_because, withdrawn_reference) ON breach TO clearance_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rearming DROP what;
      ALTER TABLE breach DROP withdrawn_at, DROP withdrawn_because, DROP withdrawn_reference;
      DROP TABLE heartbeat, closure, outage`);
  }
}
