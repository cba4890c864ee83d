import type { ParkedMessage, ParkedWithBytes } from '@onegate/messaging';
import { Type } from 'class-transformer';
import { Code, Flag, Id, ListOf, Text, Whole } from '../fields/index.ts';
import { maskMessage } from './mask-message.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const STATES = ['PARKED', 'RELEASED', 'DISCARDED'] as const;

export class ParkedParams {
  @Id({ meaning: 'Id of the message.', example: '019d0000-0000-7000-8000-000000000000' })
  readonly id!: string;
}

export class ParkedQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, example: 50, optional: true })
  readonly limit: number = 50;

  @Text({ meaning: 'Cursor: `next` of the page before.', max: 200, optional: true })
  readonly after?: string;

  @Code({ meaning: 'Only messages in this state; default PARKED.', of: STATES, optional: true })
  readonly state?: (typeof STATES)[number];

  @Text({ meaning: 'Only messages of this key (movement or gate).', max: 64, optional: true })
  readonly key?: string;
}

export class Parked {
  @Id({
    meaning: 'Id of the event, or one made from its place on Kafka where it could not be read.',
    example: '019d0000-0000-7000-8000-000000000000',
  })
  readonly id!: string;

  @Text({ meaning: 'Kafka topic.', max: 100, example: 'onegate.logistics.v1' })
  readonly topic!: string;

  @Whole({ meaning: 'Partition.', min: 0, max: MOST, example: 3 })
  readonly partition!: number;

  @Text({ meaning: 'Offset in the partition.', max: 20, example: '41' })
  readonly offset!: string;

  @Text({
    meaning: 'Key: nothing of the same topic and key goes on before it.',
    max: 64,
    example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90',
  })
  readonly key!: string;

  @Text({
    meaning: 'CloudEvents type, where it could be read.',
    max: 120,
    nullable: true,
    example: 'vn.onegate.logistics.yard-entered.v1',
  })
  readonly type!: string | null;

  @Text({ meaning: 'WAITING, BLOCKED, POISON, UNKNOWN, MALFORMED or INVALID.', max: 20, example: 'POISON' })
  readonly reason!: string;

  @Text({ meaning: 'Fact it waits for.', max: 80, nullable: true, example: null })
  readonly waitsFor!: string | null;

  @Text({
    meaning: 'Name and place of the error, without values.',
    max: 2000,
    nullable: true,
    example: 'TypeError at readWeight (weighing.ts:31)',
  })
  readonly error!: string | null;

  @Whole({ meaning: 'How often it was tried.', min: 0, max: MOST, example: 5 })
  readonly attempts!: number;

  @Code({ meaning: 'PARKED, RELEASED or DISCARDED.', of: STATES })
  readonly state!: string;

  @Text({ meaning: 'When it was put aside, RFC 3339.', max: 40, example: '2026-11-24T01:10:00.000Z' })
  readonly parkedAt!: string;
}

export class ParkedPage {
  @ListOf(() => Parked, { meaning: 'Oldest first.', max: 200 })
  readonly items!: Parked[];

  @Text({ meaning: 'Cursor of the next page; absent on the last.', max: 200, optional: true })
  readonly next?: string;
}

export class ParkedDetail extends Parked {
  @Whole({ meaning: 'Size of the message in bytes.', min: 0, max: MOST, example: 19 })
  readonly size!: number;

  @Text({
    meaning: 'The message, base64: as it came from Kafka, or with its values masked (`masked`).',
    max: 2_000_000,
    example: 'eyJzcGVjdmVyc2lvbiI6IjEifQ==',
  })
  readonly bytes!: string;

  @Flag({
    meaning: 'The message breaks its contract, so that anything may be in it: its values are not shown.',
    example: false,
  })
  readonly masked!: boolean;
}

export class RetryAnswer {
  @Whole({
    meaning: 'Messages of the topic and key that were applied now, in order.',
    min: 0,
    max: MOST,
    example: 3,
  })
  readonly released!: number;

  @Flag({ meaning: 'Nothing of the topic and key is put aside any more.', example: true })
  readonly free!: boolean;
}

export class DiscardRequest {
  @Text({
    meaning: 'Why nothing is lost by giving the message up.',
    min: 10,
    max: 500,
    example: 'A test message, sent by hand on 24 November.',
  })
  readonly reason!: string;
}

export function parkedView(message: ParkedMessage): Parked {
  const { id, topic, partition, offset, key, type, reason, waitsFor, error, attempts, state } = message;
  return {
    id,
    topic,
    partition,
    offset,
    key,
    type,
    reason,
    waitsFor,
    error,
    attempts,
    state,
    parkedAt: message.parkedAt.toISOString(),
  };
}

export function parkedDetail(message: ParkedWithBytes): ParkedDetail {
  const { bytes, keepsContract } = message;
  return {
    ...parkedView(message),
    size: bytes.length,
    bytes: (keepsContract ? bytes : maskMessage(bytes)).toString('base64'),
    masked: !keepsContract,
  };
}
