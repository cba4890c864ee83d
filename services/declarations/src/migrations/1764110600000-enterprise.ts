import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
  CREATE TABLE enterprise (
    enterprise text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    valid tstzrange NOT NULL,
    name text NOT NULL,
    name_latin text,
    capacities text[] NOT NULL,
    status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    authorised_operator text,
    served_at_counter boolean NOT NULL,
    kept_by text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (enterprise, valid WITHOUT OVERLAPS),
    UNIQUE (enterprise, version)
  );
  COMMENT ON TABLE enterprise IS 'What the register says of each enterprise, dated; only the open entry may be closed';
  CREATE INDEX enterprise_stands ON enterprise (enterprise) WHERE upper_inf(valid);

  CREATE TABLE enterprise_contact (
    enterprise text PRIMARY KEY,
    contacts jsonb NOT NULL
  );
  COMMENT ON COLUMN enterprise_contact.contacts IS 'Personal data: replaced and erasable, never in facts or logs';

  CREATE TABLE mandate (
    id uuid PRIMARY KEY,
    version int NOT NULL CHECK (version > 0),
    principal text NOT NULL,
    agent text NOT NULL CHECK (agent <> principal),
    scopes text[] NOT NULL
      CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['DECLARE', 'BOOK', 'PAY', 'OBJECT', 'NOTICES']),
    begins timestamptz NOT NULL,
    ends timestamptz CHECK (ends >= begins),
    valid tstzrange GENERATED ALWAYS AS (CASE WHEN ends = begins THEN NULL ELSE tstzrange(begins, ends) END) STORED,
    given_to timestamptz,
    paper text,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    ended_by text,
    ended_at timestamptz,
    ending_reason text,
    UNIQUE (principal, agent, valid WITHOUT OVERLAPS)
  );
  COMMENT ON COLUMN mandate.valid IS 'When it is in force; null: taken back before it began';
  CREATE INDEX mandate_principal ON mandate (principal, id);
  CREATE INDEX mandate_agent ON mandate (agent, id)`;

/** What the guard asks; other services fill a table of this name from the facts. */
const IN_FORCE = `
  CREATE VIEW acting_mandate AS
    SELECT mandate.id AS mandate_id, mandate.principal, mandate.agent, mandate.scopes, mandate.valid
    FROM mandate
    WHERE NOT EXISTS (
      SELECT FROM enterprise
      WHERE enterprise.enterprise IN (mandate.principal, mandate.agent) AND upper_inf(enterprise.valid) AND status <> 'ACTIVE');
  CREATE VIEW acting_enterprise AS
    SELECT enterprise, status, served_at_counter FROM enterprise WHERE upper_inf(valid)`;

const GRANTS = `
  GRANT SELECT, INSERT ON enterprise, enterprise_contact, mandate TO declarations_app;
  GRANT UPDATE (valid) ON enterprise TO declarations_app;
  GRANT UPDATE (contacts) ON enterprise_contact TO declarations_app;
  GRANT UPDATE (version, ends, ended_by, ended_at, ending_reason) ON mandate TO declarations_app;
  GRANT SELECT ON acting_mandate, acting_enterprise TO declarations_app`;

/** The register of enterprises, and what they let others do in their name. */
export class Enterprise1764110600000 implements MigrationInterface {
  readonly name = 'Enterprise1764110600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(TABLES);
    await runner.query(IN_FORCE);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW acting_mandate, acting_enterprise');
    await runner.query('DROP TABLE mandate, enterprise_contact, enterprise');
    await runner.query('DROP EXTENSION btree_gist');
  }
}
