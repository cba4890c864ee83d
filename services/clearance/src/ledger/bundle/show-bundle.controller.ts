import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { masked, type Sees, seesOf } from '@onegate/auth';
import { type Command, CONFIG, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { recordOf } from '../../movement/domain/movement-file.ts';
import type { HoldingView } from '../../records/read/holding.view.ts';
import { RecordParam } from '../../records/record-param.ts';
import { getRecord } from '../../records/record.repository.ts';
import { readResource } from '../../records/resource.ts';
import { shownFields } from '../../records/visible/entry-kinds.ts';
import { HOLDING_KINDS } from '../../records/visible/record-kinds.ts';
import { findCheckpoint, type Published } from '../checkpoints/checkpoint.repository.ts';
import { LedgerKeys } from '../checkpoints/ledger-keys.ts';
import { disclosureOf } from '../domain/entry.ts';
import { consistencyRanges, inclusionRanges, proofOf, type ReadTile } from '../domain/proof.ts';
import { type LedgerConfig, originOf } from '../ledger.config.ts';
import { tileReader } from '../tree/tree.repository.ts';
import { BundleQuery } from './bundle.query.ts';
import { readWholeRecord, type StoredEntry, type StoredHolding } from './bundle.repository.ts';
import { BundleConsistencyView, type BundleEntryView, BundleView } from './bundle.view.ts';

@Controller('v1/records')
export class ShowBundleController {
  readonly #origin: string;

  constructor(
    @Inject(CONFIG) config: LedgerConfig,
    private readonly database: Database,
    private readonly keys: LedgerKeys,
    private readonly clock: Clock,
  ) {
    this.#origin = originOf(config);
  }

  @Get(':ref/bundle')
  @Operation('records.bundle', {
    kind: 'READ',
    summary: 'Everything that a stranger needs to verify the record offline',
    description:
      'Shows each reader what that reader may see, and verifies all the same: `npx onegate-verify`. The format is written down in deploy/docs/ledger.md.',
    answer: BundleView,
    problems: ['clearance.record.not-found', 'clearance.ledger.size', 'auth.not-yours', 'http.validation'],
  })
  async show(
    @Param() { ref }: RecordParam,
    @Query() { from }: BundleQuery,
    @TheCommand() command: Command,
  ): Promise<BundleView> {
    const { file, recordId } = await getRecord(this.database, ref);
    const resource = readResource(file, recordId);
    command.authorize(resource);
    const sees = seesOf(command.caller, resource.enterprises);
    // The checkpoint first: an entry that it covers is then surely among those read.
    const checkpoint = await findCheckpoint(this.database, this.#origin);
    const { entries, holdings } = await readWholeRecord(this.database, recordId);
    const readTile = tileReader(this.database);
    const { ref: name, kind } = recordOf(file, recordId);
    return {
      format: 'onegate.bundle.v1',
      madeAt: this.clock.now().toISOString(),
      record: { recordId, ref: name, kind, gate: file.gate, direction: file.direction },
      entries: await inSequence(entries, (entry) => entryView(entry, sees, checkpoint, readTile)),
      holdings: holdings.map((holding) => masked(holdingView(holding), HOLDING_KINDS, sees)),
      ...(checkpoint && { checkpoint: checkpoint.note }),
      ...(from !== undefined && { consistency: await consistencyView(from, checkpoint, readTile) }),
      keys: (await this.keys.all()).map(({ verifierKey }) => verifierKey),
    };
  }
}

async function entryView(
  { seq, body, hash, fields, leaf }: StoredEntry,
  sees: Sees,
  checkpoint: Published | undefined,
  readTile: ReadTile,
): Promise<BundleEntryView> {
  const shown = shownFields(fields, sees);
  const entry = {
    seq,
    body: Buffer.from(body, 'hex').toString('base64url'),
    hash: Buffer.from(hash, 'hex').toString('base64url'),
    disclosures: shown.map(([field, [salt, value]]) => disclosureOf(salt, field, value)),
  };
  if (leaf === null || !checkpoint || leaf >= checkpoint.size) return entry;
  return { ...entry, leaf, proof: texts(await proofOf(inclusionRanges(leaf, checkpoint.size), readTile)) };
}

/** @throws Refusal when no tree of that size is part of the checkpoint */
async function consistencyView(
  from: number,
  checkpoint: Published | undefined,
  readTile: ReadTile,
): Promise<BundleConsistencyView> {
  if (!checkpoint || from > checkpoint.size) throw new Refusal('clearance.ledger.size');
  return { from, proof: texts(await proofOf(consistencyRanges(from, checkpoint.size), readTile)) };
}

const holdingView = ({ officer, from, to, ...holding }: StoredHolding): HoldingView => ({
  ...holding,
  ...(officer !== null && { officer }),
  from: new Date(from).toISOString(),
  ...(to !== null && { to: new Date(to).toISOString() }),
});

const texts = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));

async function inSequence<One, Other>(
  items: readonly One[],
  change: (item: One) => Promise<Other>,
): Promise<Other[]> {
  const changed: Other[] = [];
  for (const item of items) changed.push(await change(item));
  return changed;
}
