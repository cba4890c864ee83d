import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Merkle tree over all entries, its checkpoints, and those heard from Kafka. Only the cursor ever changes. */
export class Ledger1764000100000 implements MigrationInterface {
  readonly name = 'Ledger1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    // A constant default first, so that no row is rewritten: what is there already is committed, whatever its number.
    await runner.query(`
      ALTER TABLE entry ADD COLUMN xid xid8 NOT NULL DEFAULT '0';
      ALTER TABLE entry ALTER COLUMN xid SET DEFAULT pg_current_xact_id();
      CREATE INDEX entry_order ON entry (xid, record_id, seq)`);
    await runner.query(`
      CREATE TABLE ledger_leaf (
        leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
        record_id uuid NOT NULL,
        seq integer NOT NULL,
        hash bytea NOT NULL CHECK (length(hash) = 32),
        UNIQUE (record_id, seq)
      );
      CREATE TABLE ledger_tile (
        level smallint NOT NULL CHECK (level >= 0),
        tile_index bigint NOT NULL CHECK (tile_index >= 0),
        root bytea NOT NULL CHECK (length(root) = 32),
        hashes bytea NOT NULL CHECK (length(hashes) = 8192),
        PRIMARY KEY (level, tile_index)
      );
      CREATE TABLE ledger_checkpoint (
        origin text NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        root bytea NOT NULL CHECK (length(root) = 32),
        note text NOT NULL,
        published_at timestamptz NOT NULL,
        PRIMARY KEY (origin, size)
      );
      CREATE TABLE ledger_witness (
        origin text NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        root bytea NOT NULL,
        note text NOT NULL,
        heard_at timestamptz NOT NULL,
        PRIMARY KEY (origin, size, root)
      );
      CREATE TABLE ledger_key (
        verifier_key text PRIMARY KEY,
        valid_from timestamptz NOT NULL
      );
      CREATE TABLE ledger_cursor (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        size bigint NOT NULL DEFAULT 0,
        xid xid8 NOT NULL DEFAULT '0',
        record_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        seq integer NOT NULL DEFAULT 0
      );
      INSERT INTO ledger_cursor DEFAULT VALUES`);
    for (const table of KEPT)
      await runner.query(`
        CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change();
        GRANT SELECT, INSERT ON ${table} TO clearance_app`);
    await runner.query('GRANT SELECT, UPDATE (size, xid, record_id, seq) ON ledger_cursor TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${KEPT.join(', ')}, ledger_cursor`);
    await runner.query('DROP INDEX entry_order');
    await runner.query('ALTER TABLE entry DROP COLUMN xid');
  }
}

const KEPT = ['ledger_leaf', 'ledger_tile', 'ledger_checkpoint', 'ledger_witness', 'ledger_key'];
