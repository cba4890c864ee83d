import { ApiProperty } from '@nestjs/swagger';
import { Id, ListOf, Text, Texts, Time, Whole } from '@onegate/http';

/** One line of a record. */
export class EntryView {
  @Whole({ meaning: 'Place in the record, from 1.', min: 1, max: 2_147_483_647, example: 7 })
  seq!: number;
  @Time({ meaning: 'When clearance recorded it.', example: '2026-11-24T02:10:00.000Z' })
  recordedAt!: string;
  @Time({ meaning: 'When it happened.', example: '2026-11-24T02:09:58.123Z' })
  occurredAt!: string;
  @Id({ meaning: 'Event that it tells of.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  eventId!: string;
  @Texts({
    meaning: 'Corrections of the fact, in their order: the last counts; absent where it was told rightly.',
    max: 100,
    maxLength: 36,
    optional: true,
    example: ['019a5b3e-7ca0-7d2e-8f3a-4b5c6d7e8f90'],
  })
  correctedBy?: string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the caller may see of it: `type`, `actor`, what the fact said, and what came of it.',
    example: {
      type: 'inspection.concluded',
      result: 'PASSED',
      steps: [{ from: 'UNDER_INSPECTION', to: 'FEE_DUE' }],
    },
  })
  fields!: Record<string, unknown>;
  @Texts({
    meaning:
      'Salted disclosures of these fields, in the form of SD-JWT: SHA-256 of each stands in `digests` of the body.',
    max: 100,
    maxLength: 100_000,
    example: ['WyJhYmMiLCJ0eXBlIiwiaW5zcGVjdGlvbi5jb25jbHVkZWQiXQ'],
  })
  disclosures!: string[];
  @Text({
    meaning: 'Hash of the entry before, base64url of 32 bytes; of zeros for the first.',
    max: 43,
    example: 'AAAA…',
  })
  previous!: string;
  @Text({
    meaning: 'SHA-256 of "onegate.entry.v1", a zero byte, the previous hash and the body; base64url.',
    max: 43,
    example: 'mZ0b…',
  })
  hash!: string;
  @Text({
    meaning: 'Canonical JSON (RFC 8785) of the body, base64url.',
    max: 100_000,
    example: 'eyJkaWdlc3RzIjpb…',
  })
  body!: string;
}

export class EntryPage {
  @ListOf(() => EntryView, { meaning: 'Entries of this page, the oldest first.', max: 500 })
  items!: EntryView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
