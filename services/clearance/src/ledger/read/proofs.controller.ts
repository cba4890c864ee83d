import { isRef } from '@onegate/codes';
import { isId } from '@onegate/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { Checked, Operation, Text, Texts, Whole } from '@onegate/http';
import { asSystem, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { Type } from 'class-transformer';
import { locateRecord } from '../../records/record.repository.ts';
import { isStream } from '../refusals/stream.repository.ts';
import { consistencyRanges, inclusionRanges, proofOf } from '../domain/proof.ts';
import { readCursor, tileReader } from '../tree/tree.repository.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

export class InclusionQuery {
  @Checked({
    meaning:
      'Reference of the movement or shipment, or its id; or the chain of a service, as `/v1/ledger/refusals` names it.',
    example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90',
    code: 'record',
    max: 40,
    check: (text) => isId(text) || isRef(text),
    should: 'must be a reference such as LT-26-7KQ2M9-X, or an id',
  })
  record!: string;
  @Type(() => Number)
  @Whole({ meaning: 'Number of the entry in its record, from 1.', min: 1, max: 2_147_483_647, example: 1 })
  seq!: number;
  @Type(() => Number)
  @Whole({
    meaning: 'Size of the tree, as in a checkpoint; absent: as large as it is now.',
    min: 1,
    max: LARGEST,
    optional: true,
    example: 1024,
  })
  size?: number;
}

export class ConsistencyQuery {
  @Type(() => Number)
  @Whole({ meaning: 'Size of the older tree.', min: 0, max: LARGEST, example: 1 })
  from!: number;
  @Type(() => Number)
  @Whole({ meaning: 'Size of the newer tree.', min: 1, max: LARGEST, example: 2 })
  to!: number;
}

const HASHES = {
  meaning: 'Hashes of the proof, base64 of 32 bytes each, in the order of RFC 6962.',
  max: 100,
  maxLength: 44,
  example: ['n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg='],
};

export class InclusionView {
  @Whole({ meaning: 'Number of the leaf, from 0.', min: 0, max: LARGEST, example: 17 })
  leaf!: number;
  @Text({
    meaning: 'Hash of the entry, base64url: the data of the leaf.',
    max: 43,
    example: 'mZ0bUvPBlLJBBLwPmWPb3pJq2pG5yN0R3m1ecGkO3ic',
  })
  hash!: string;
  @Texts(HASHES)
  proof!: string[];
  @Whole({ meaning: 'Size of the tree that it is a proof for.', min: 1, max: LARGEST, example: 1024 })
  size!: number;
}

export class ConsistencyView {
  @Texts(HASHES)
  proof!: string[];
}

const LEAF = `
  SELECT leaf_index::float8 AS leaf, hash FROM ledger_leaf WHERE record_id = $1 AND seq = $2`;

@Controller('v1/ledger/proofs')
export class ProofsController {
  constructor(private readonly database: Database) {}

  @Get('inclusion')
  @Operation('ledger.proofs.inclusion', {
    kind: 'READ',
    summary: 'Proof that an entry is in the tree of a checkpoint',
    answer: InclusionView,
    problems: [
      'clearance.record.not-found',
      'clearance.ledger.not-in-tree',
      'clearance.ledger.size',
      'http.validation',
    ],
    audience: 'public',
  })
  async inclusion(@Query() { record, seq, size: asked }: InclusionQuery): Promise<InclusionView> {
    const size = await this.#sizeOf(asked);
    const recordId = (await isChain(this.database, record))
      ? record
      : // Where an entry stands in the log is public, whoever may read the record.
        await asSystem(() => recordIdOf(this.database, record));
    const [row] = await this.database.read<{ leaf: number; hash: Buffer }>(LEAF, [recordId, seq]);
    if (!row || row.leaf >= size) throw new Refusal('clearance.ledger.not-in-tree');
    const proof = await proofOf(inclusionRanges(row.leaf, size), tileReader(this.database));
    return { leaf: row.leaf, hash: row.hash.toString('base64url'), proof: proof.map(base64), size };
  }

  @Get('consistency')
  @Operation('ledger.proofs.consistency', {
    kind: 'READ',
    summary: 'Proof that the tree of one checkpoint is the beginning of that of another',
    answer: ConsistencyView,
    problems: ['clearance.ledger.size', 'http.validation'],
    audience: 'public',
  })
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<ConsistencyView> {
    if (from > to) throw new Refusal('clearance.ledger.size');
    await this.#sizeOf(to);
    const proof = await proofOf(consistencyRanges(from, to), tileReader(this.database));
    return { proof: proof.map(base64) };
  }

  /** @throws Refusal `clearance.ledger.size` for a tree larger than it is now. */
  async #sizeOf(asked?: number): Promise<number> {
    const { size } = await readCursor(this.database);
    if (asked !== undefined && asked > size) throw new Refusal('clearance.ledger.size');
    return asked ?? size;
  }
}

const isChain = async (database: Database, record: string): Promise<boolean> =>
  isId(record) && (await isStream(database, record));

const recordIdOf = async (database: Database, record: string): Promise<string> =>
  (await locateRecord(database, record)).recordId;

const base64 = (hash: Buffer): string => hash.toString('base64');
