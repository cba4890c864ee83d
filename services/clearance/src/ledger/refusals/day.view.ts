import { ListOf, Text, Texts, Time, Whole, Id } from '@onegate/http';
import { Type } from 'class-transformer';
import { disclosureOf } from '../domain/entry.ts';
import type { StreamEntry } from './stream.repository.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;
const HASH = 'mZ0bUvPBlLJBBLwPmWPb3pJq2pG5yN0R3m1ecGkO3ic';

export class RefusalDayQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, example: 50, optional: true })
  readonly limit: number = 50;

  @Text({ meaning: 'Cursor from `next` of the page before.', max: 200, optional: true })
  readonly after?: string;

  @Text({ meaning: 'Only days of this service.', max: 40, optional: true, example: 'logistics' })
  readonly service?: string;
}

/** A day of one service's refusals, as the log has it for good. */
export class RefusalDayView {
  @Text({ meaning: 'Service that refused.', max: 40, example: 'logistics' })
  readonly service!: string;

  @Text({ meaning: 'The day, of UTC.', max: 10, example: '2026-11-23' })
  readonly day!: string;

  @Whole({ meaning: 'Lines of the day under `/v1/refusals/{service}`.', min: 0, max: LARGEST, example: 2 })
  readonly rows!: number;

  @Whole({ meaning: 'Refusals of the day.', min: 0, max: LARGEST, example: 41 })
  readonly refusals!: number;

  @Text({
    meaning:
      'SHA-256, base64url, over `onegate.refusals.v1`, a zero byte, service, zero byte, day, zero byte, and every line as `/v1/refusals/{service}` shows it, in canonical JSON (RFC 8785) followed by a line feed, the oldest id first.',
    max: 43,
    example: HASH,
  })
  readonly hash!: string;

  @Id({ meaning: 'Chain of the service.', example: '019d0000-0000-7000-8000-000000000000' })
  readonly recordId!: string;

  @Whole({ meaning: 'Number of the entry in the chain.', min: 1, max: LARGEST, example: 1 })
  readonly seq!: number;

  @Time({ meaning: 'When the log got it.', example: '2026-11-24T00:05:10.123Z' })
  readonly recordedAt!: string;

  @Whole({
    meaning:
      'Number of its leaf in the tree; null when it has none yet. `/v1/ledger/proofs/inclusion` proves it.',
    min: 0,
    max: LARGEST,
    nullable: true,
    example: 17,
  })
  readonly leaf!: number | null;

  @Text({
    meaning: 'Body of the entry, base64url: what is chained.',
    max: 4000,
    example: 'eyJkaWdlc3RzIjpbXX0',
  })
  readonly body!: string;

  @Text({ meaning: 'Hash of the entry, base64url: the data of the leaf.', max: 43, example: HASH })
  readonly entryHash!: string;

  @Texts({
    meaning: 'Disclosures whose digests stand in the body, base64url of [salt, name, value].',
    max: 20,
    maxLength: 4000,
    example: ['WyJzYWx0IiwiZGF5IiwiMjAyNi0xMS0yMyJd'],
  })
  readonly disclosures!: readonly string[];
}

export class RefusalDayPage {
  @ListOf(() => RefusalDayView, { meaning: 'The newest first.', max: 200 })
  readonly items!: readonly RefusalDayView[];

  @Text({
    meaning: 'Cursor of the next page, absent on the last.',
    max: 200,
    optional: true,
    example: 'WyJhIl0',
  })
  readonly next?: string;
}

export function refusalDayView({ fields, body, hash, ...entry }: StreamEntry): RefusalDayView {
  const value = (name: string): unknown => fields[name]?.[1];
  return {
    service: String(value('service')),
    day: String(value('day')),
    rows: Number(value('rows')),
    refusals: Number(value('refusals')),
    hash: String(value('hash')),
    ...entry,
    body: body.toString('base64url'),
    entryHash: hash.toString('base64url'),
    disclosures: Object.entries(fields).map(([name, [salt, told]]) => disclosureOf(salt, name, told)),
  };
}
