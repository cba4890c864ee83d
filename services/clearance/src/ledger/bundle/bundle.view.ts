import { DIRECTIONS } from '@onegate/codes';
import { Code, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { HoldingView } from '../../records/read/holding.view.ts';

const HASH = 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=';

export class BundleRecordView {
  @Id({ meaning: 'Record.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Reference for people.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Code({ meaning: 'What it is the record of.', of: ['MOVEMENT', 'SHIPMENT'], example: 'SHIPMENT' })
  kind!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Which route it takes.', of: DIRECTIONS, example: 'EXPORT' })
  direction!: string;
}

export class BundleEntryView {
  @Whole({ meaning: 'Place in the record, from 1.', min: 1, max: 2_147_483_647, example: 1 })
  seq!: number;
  @Text({
    meaning: 'Canonical JSON (RFC 8785) of the body, base64url.',
    max: 100_000,
    example: 'eyJkaWdlc3RzIjpb…',
  })
  body!: string;
  @Text({
    meaning: 'Hash of the entry, base64url.',
    max: 43,
    example: 'mZ0bUvPBlLJBBLwPmWPb3pJq2pG5yN0R3m1ecGkO3ic',
  })
  hash!: string;
  @Texts({
    meaning: 'Salted disclosures of the fields that the caller may see, in the form of SD-JWT.',
    max: 100,
    maxLength: 100_000,
    example: ['WyJhYmMiLCJ0eXBlIiwiaW5zcGVjdGlvbi5jb25jbHVkZWQiXQ'],
  })
  disclosures!: string[];
  @Whole({
    meaning: 'Number of its leaf, from 0; absent while no checkpoint covers it.',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    example: 17,
  })
  leaf?: number;
  @Texts({
    meaning: 'Inclusion proof against the checkpoint, base64 of 32 bytes each, in the order of RFC 6962.',
    max: 100,
    maxLength: 44,
    optional: true,
    example: [HASH],
  })
  proof?: string[];
}

export class BundleConsistencyView {
  @Whole({ meaning: 'Size of the older tree.', min: 0, max: Number.MAX_SAFE_INTEGER, example: 512 })
  from!: number;
  @Texts({ meaning: 'Hashes of the proof, as in RFC 6962.', max: 100, maxLength: 44, example: [HASH] })
  proof!: string[];
}

/** Everything that a stranger needs to verify a record offline. */
export class BundleView {
  @Code({ meaning: 'Form of this document.', of: ['onegate.bundle.v1'], example: 'onegate.bundle.v1' })
  format!: string;
  @Time({ meaning: 'When it was put together.', example: '2026-11-24T02:10:00.000Z' })
  madeAt!: string;
  @Nested(() => BundleRecordView, { meaning: 'Which record it is.' })
  record!: BundleRecordView;
  @ListOf(() => BundleEntryView, { meaning: 'All entries, the oldest first.', max: 100_000 })
  entries!: BundleEntryView[];
  @ListOf(() => HoldingView, { meaning: 'Everyone who has answered, in the order of time.', max: 10_000 })
  holdings!: HoldingView[];
  @Text({
    meaning:
      'Signed checkpoint (C2SP tlog-checkpoint) that the entries are proven against; absent before the first.',
    max: 4000,
    optional: true,
    example: `onegate.local\n1024\n${HASH}\n\n— onegate.local …\n`,
  })
  checkpoint?: string;
  @Nested(() => BundleConsistencyView, {
    meaning: 'Proof that the checkpoint contains the one of the size asked for with `from`.',
    optional: true,
  })
  consistency?: BundleConsistencyView;
  @Texts({
    meaning: 'Verifying keys of the log. To trust a key, get it from somewhere else.',
    max: 1000,
    maxLength: 300,
    example: ['onegate.local+2b3c4d5e+AWkzb0Kq0bCq0m9o0Zp3k2s4v5w6x7y8z9A0B1C2D3E4'],
  })
  keys!: string[];
}
