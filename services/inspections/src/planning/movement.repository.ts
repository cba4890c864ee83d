import { Injectable } from '@nestjs/common';
import type { Channel } from '@onegate/codes';
import { missing } from '@onegate/http';
import { Database, type Transaction } from '@onegate/persistence';
import type { Refusal } from '@onegate/problems';
import type { ChannelsInForce } from './domain/declared-truck.ts';
import type { Movement } from './domain/movement.ts';

const COLUMNS = `
  m.id, m.gate, m.ref, m.direction, m.declaration_version AS "declarationVersion",
  m.channel_version AS "channelVersion", m.enterprises, m.declared, m.admitted_at AS "admittedAt",
  m.yard_entered_at AS "yardEnteredAt", m.closed_at AS "closedAt", m.cancelled`;

const BY_ID = `SELECT ${COLUMNS} FROM movement m WHERE m.id = $1`;
const PLANNED = 'SELECT id FROM movement WHERE id = $1 AND declared IS NOT NULL';
const BY_SHIPMENT = `SELECT ${COLUMNS} FROM shipment s JOIN movement m ON m.id = s.movement_id WHERE s.id = $1`;

/** The strictest channel that anyone ever declared or set for each number. */
const CHANNELS_IN_FORCE = `
  INSERT INTO customs_declaration AS known (number, channel)
  SELECT number, max(channel) FROM unnest($1::text[], $2::customs_channel[]) AS declared (number, channel)
  GROUP BY number ORDER BY number
  ON CONFLICT (number) DO UPDATE SET channel = GREATEST(known.channel, EXCLUDED.channel)
  RETURNING number, channel`;

const SAVE = `
  WITH gone AS (
    DELETE FROM customs_part WHERE movement_id = $1 AND number <> ALL ($9::text[])
  ), parts AS (
    INSERT INTO customs_part (number, movement_id, channel)
    SELECT number, $1, channel FROM unnest($9::text[], $10::customs_channel[]) AS part (number, channel)
    ON CONFLICT (number, movement_id) DO UPDATE SET channel = EXCLUDED.channel
  ), shipments AS (
    INSERT INTO shipment (id, movement_id) SELECT id, $1 FROM unnest($8::uuid[]) AS new (id)
    ON CONFLICT (id) DO NOTHING
  )
  INSERT INTO movement (id, gate, ref, direction, declaration_version, channel_version, enterprises, declared)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $11)
  ON CONFLICT (id) DO UPDATE SET
    declaration_version = EXCLUDED.declaration_version, channel_version = EXCLUDED.channel_version,
    enterprises = EXCLUDED.enterprises, declared = EXCLUDED.declared`;

const begin = (column: string, phase: string) => `
  WITH truck AS (UPDATE movement SET ${column} = $2 WHERE id = $1)
  UPDATE inspection SET status = 'READY', version = version + 1, ready_at = $2, due_at = $2::timestamptz + norm::interval
  WHERE movement_id = $1 AND status = 'PLANNED' AND phase = '${phase}' AND starts_with <> 'inspection.concluded'`;
const ADMITTED = begin('admitted_at', 'ARRIVAL');
const IN_YARD = begin('yard_entered_at', 'YARD');

const CLOSED = 'UPDATE movement SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL';
const CANCELLED = `
  INSERT INTO movement (id, gate, cancelled, closed_at) VALUES ($1, $2, true, $3)
  ON CONFLICT (id) DO UPDATE SET cancelled = true, closed_at = COALESCE(movement.closed_at, EXCLUDED.closed_at)`;

type Reader = Pick<Database, 'read'>;

/** A movement that was cancelled before anything was planned for it. */
export type Known = Movement | { readonly id: string; readonly declared: null };

export const isPlanned = (known: Known | undefined): known is Movement =>
  known !== undefined && known.declared !== null;

/** Movements in the database. */
@Injectable()
export class MovementRepository {
  constructor(private readonly database: Database) {}

  async find(id: string, reader: Reader = this.database): Promise<Known | undefined> {
    const [movement] = await reader.read<Movement>(BY_ID, [id]);
    return movement;
  }

  async findByShipment(shipmentId: string, reader: Reader = this.database): Promise<Movement | undefined> {
    const [movement] = await reader.read<Movement>(BY_SHIPMENT, [shipmentId]);
    return movement;
  }

  /** Why the movement is not shown: it is another's, or nothing was planned for it. */
  unseen(id: string): Promise<Refusal> {
    return missing(this.database, PLANNED, [id], 'inspections.movement.not-found');
  }

  unseenShipment(id: string): Promise<Refusal> {
    return missing(
      this.database,
      'SELECT id FROM shipment WHERE id = $1',
      [id],
      'inspections.shipment.not-found',
    );
  }

  /** The channels in force for what this truck declares; the caller holds the lock of each number. */
  async channelsInForce(tx: Transaction, movement: Movement): Promise<ChannelsInForce> {
    const declared = movement.declared.shipments.flatMap((shipment) => shipment.customsDeclarations);
    if (declared.length === 0) return new Map();
    const rows = await tx.write<{ number: string; channel: Channel }>(CHANNELS_IN_FORCE, [
      declared.map(({ number }) => number),
      declared.map(({ channel }) => channel),
    ]);
    return new Map(rows.map(({ number, channel }) => [number, channel]));
  }

  async save(tx: Transaction, movement: Movement, channels: ChannelsInForce): Promise<void> {
    await tx.write(SAVE, [
      movement.id,
      movement.gate,
      movement.ref,
      movement.direction,
      movement.declarationVersion,
      movement.channelVersion,
      movement.enterprises,
      movement.declared.shipments.map(({ shipmentId }) => shipmentId),
      [...channels.keys()],
      [...channels.values()],
      JSON.stringify(movement.declared),
    ]);
  }

  /** The truck was let in: the tasks of its arrival can begin. */
  async admitted(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.write(ADMITTED, [id, at]);
  }

  /** The truck stands in the yard: the tasks of the yard can begin. */
  async inYard(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.write(IN_YARD, [id, at]);
  }

  /** Nothing may be planned for it any more. */
  async closed(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.write(CLOSED, [id, at]);
  }

  /** Remembers the cancellation, even of a movement that was never planned. */
  async cancelled(tx: Transaction, id: string, gate: string, at: Date): Promise<void> {
    await tx.write(CANCELLED, [id, gate, at]);
  }
}
