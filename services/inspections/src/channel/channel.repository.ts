import { Injectable } from '@nestjs/common';
import type { Channel } from '@onegate/codes';
import { missing } from '@onegate/http';
import { Database, type Transaction } from '@onegate/persistence';
import type { Part } from './domain/raise-channel.ts';

const PARTS = `
  SELECT p.movement_id AS "movementId", m.gate, p.channel, m.closed_at IS NOT NULL AS closed
  FROM customs_part p JOIN movement m ON m.id = p.movement_id
  WHERE p.number = $1 ORDER BY p.movement_id`;

const CHANGES = `
  SELECT from_channel AS "from", to_channel AS "to", reason_code AS "reasonCode", officer, unit,
    occurred_at AS "occurredAt"
  FROM channel_change WHERE number = $1 ORDER BY recorded_at, id`;

const RAISE = `
  WITH raised AS (UPDATE customs_declaration SET channel = $4 WHERE number = $2)
  INSERT INTO channel_change (id, number, from_channel, to_channel, reason_code, officer, unit, occurred_at, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** One step in the history of a channel. */
export interface ChannelChange {
  readonly from: Channel;
  readonly to: Channel;
  readonly reasonCode: string;
  readonly officer: string;
  readonly unit: string;
  readonly occurredAt: Date;
}

type Reader = Pick<Database, 'read' | 'beyond'>;

/** Customs declarations, the trucks that carry parts of them, and the history of their channels. */
@Injectable()
export class ChannelRepository {
  constructor(private readonly database: Database) {}

  /**
   * All trucks that carry it, at whatever gate, for whoever sees one of them: it has one channel over all.
   * @throws Refusal `inspections.customs-declaration.not-found` when no truck carries it, `auth.not-yours` when none of
   * the caller's does.
   */
  async parts(number: string, reader: Reader = this.database): Promise<Part[]> {
    const seen = await reader.read<Part>(PARTS, [number]);
    if (seen.length === 0)
      throw await missing(reader, PARTS, [number], 'inspections.customs-declaration.not-found');
    return await reader.beyond<Part>(PARTS, [number]);
  }

  async changes(number: string, reader: Reader = this.database): Promise<ChannelChange[]> {
    return await reader.read<ChannelChange>(CHANGES, [number]);
  }

  async raise(tx: Transaction, id: string, number: string, change: ChannelChange, now: Date): Promise<void> {
    const { from, to, reasonCode, officer, unit, occurredAt } = change;
    await tx.write(RAISE, [id, number, from, to, reasonCode, officer, unit, occurredAt, now]);
  }
}
