import { Injectable } from '@nestjs/common';
import type { FactData } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import {
  COUNTED,
  type CountedFact,
  lastOf,
  type Moments,
  withCorrected,
  withTold,
} from './domain/moments.ts';

type Declaration = FactData<'declaration.accepted'>['declaration'];
export type MovementMoment = 'completed_at' | 'cancelled_at';
export type ShipmentMoment = 'released_at' | 'completed_at';

const moment = (column: MovementMoment) =>
  `INSERT INTO movement_figure (movement_id, ${column}) VALUES ($1, $2) ON CONFLICT (movement_id) DO UPDATE SET ${column} = EXCLUDED.${column}`;

const shipmentMoment = (column: ShipmentMoment) =>
  `INSERT INTO shipment_figure (shipment_id, movement_id, ${column}) VALUES ($1, $2, $3) ON CONFLICT (shipment_id) DO UPDATE SET ${column} = EXCLUDED.${column}`;

const MOVEMENT_MOMENT: Readonly<Record<MovementMoment, string>> = {
  completed_at: moment('completed_at'),
  cancelled_at: moment('cancelled_at'),
};

const SHIPMENT_MOMENT: Readonly<Record<ShipmentMoment, string>> = {
  released_at: shipmentMoment('released_at'),
  completed_at: shipmentMoment('completed_at'),
};

const MOMENTS = 'SELECT moments FROM movement_figure WHERE movement_id = $1';

const keepMoments = (column: string) =>
  `INSERT INTO movement_figure (movement_id, moments, ${column}) VALUES ($1, $2::jsonb, $3)
   ON CONFLICT (movement_id) DO UPDATE SET moments = EXCLUDED.moments, ${column} = EXCLUDED.${column}`;

const KEEP_MOMENTS: Readonly<Record<CountedFact, string>> = {
  'vehicle.at-barrier': keepMoments(COUNTED['vehicle.at-barrier']),
  'vehicle.crossed': keepMoments(COUNTED['vehicle.crossed']),
};

interface Happened {
  readonly key: string;
  readonly id: string;
  readonly occurredAt: string;
}

/** Writes what facts say. Each statement sets its own columns only, so facts may come in any order. */
@Injectable()
export class FiguresRepository {
  async declared(tx: Transaction, declaration: Declaration, acceptedAt: string | undefined): Promise<void> {
    const { movementId, gate, direction, shipments } = declaration;
    await tx.write(
      `INSERT INTO movement_figure (movement_id, gate, direction, loaded, accepted_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (movement_id) DO UPDATE SET gate = $2, direction = $3, loaded = $4, accepted_at = COALESCE($5, movement_figure.accepted_at)`,
      [movementId, gate, direction, shipments.length > 0, acceptedAt ?? null],
    );
    if (shipments.length === 0) return;
    await tx.write(
      `INSERT INTO shipment_figure (shipment_id, movement_id, channel, hs_chapter, gross_weight_kg)
       SELECT s.id, $1, s.channel, s.chapter, s.weight
         FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, channel text, chapter text, weight numeric)
       ON CONFLICT (shipment_id) DO UPDATE
         SET channel = EXCLUDED.channel, hs_chapter = EXCLUDED.hs_chapter, gross_weight_kg = EXCLUDED.gross_weight_kg`,
      [movementId, JSON.stringify(shipments.map(figureOf))],
    );
  }

  async moment(
    tx: Transaction,
    column: MovementMoment,
    movementId: string,
    at: string | null,
  ): Promise<void> {
    await tx.write(MOVEMENT_MOMENT[column], [movementId, at]);
  }

  /** A fact from whose time a figure counts. */
  async told(tx: Transaction, { key, id, occurredAt }: Happened, fact: CountedFact): Promise<void> {
    await this.#keep(tx, key, fact, (moments) => withTold(moments, id, fact, occurredAt));
  }

  async corrected(
    tx: Transaction,
    movementId: string,
    fact: CountedFact,
    correction: FactData<'fact.corrected'>,
  ): Promise<void> {
    await this.#keep(tx, movementId, fact, (moments) => withCorrected(moments, fact, correction));
  }

  async #keep(
    tx: Transaction,
    movementId: string,
    fact: CountedFact,
    change: (moments: Moments) => Moments,
  ): Promise<void> {
    const [row] = await tx.read<{ moments: Moments }>(MOMENTS, [movementId]);
    const moments = change(row?.moments ?? {});
    await tx.write(KEEP_MOMENTS[fact], [movementId, JSON.stringify(moments), lastOf(moments, fact)]);
  }

  /** The exit that completed the way of an import, and of what it carried, was at another time. */
  async completedOtherwise(tx: Transaction, movementId: string, was: string, at: string): Promise<void> {
    for (const table of ['movement_figure', 'shipment_figure'])
      await tx.write(`UPDATE ${table} SET completed_at = $3 WHERE movement_id = $1 AND completed_at = $2`, [
        movementId,
        was,
        at,
      ]);
  }

  async shipmentMoment(
    tx: Transaction,
    column: ShipmentMoment,
    shipmentId: string,
    movementId: string,
    at: string | null,
  ): Promise<void> {
    await tx.write(SHIPMENT_MOMENT[column], [shipmentId, movementId, at]);
  }

  async channel(
    tx: Transaction,
    movementId: string,
    shipmentIds: readonly string[],
    channel: string,
  ): Promise<void> {
    await tx.write(
      `INSERT INTO shipment_figure (shipment_id, movement_id, channel) SELECT id, $2, $3 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (shipment_id) DO UPDATE SET channel = EXCLUDED.channel`,
      [shipmentIds, movementId, channel],
    );
  }

  /** Forgets everything, before it is told again from the first fact. */
  async clear(tx: Transaction): Promise<void> {
    // Figures of every gate, which operations forget without seeing them.
    await tx.acrossScopes(async () => {
      await tx.write('DELETE FROM shipment_figure');
      await tx.write('DELETE FROM movement_figure');
    });
  }
}

const STRICTNESS = ['GREEN', 'YELLOW', 'RED'];

/** A shipment counts under the strictest channel of its customs declarations and the chapter of its first line. */
function figureOf(shipment: Declaration['shipments'][number]): Record<string, unknown> {
  const strictest = Math.max(
    ...shipment.customsDeclarations.map(({ channel }) => STRICTNESS.indexOf(channel)),
  );
  return {
    id: shipment.shipmentId,
    channel: STRICTNESS[strictest] ?? null,
    chapter: shipment.goods[0]?.hsCode.slice(0, 2) ?? null,
    weight: shipment.goods.reduce((sum, line) => sum + Number(line.grossWeightKg), 0),
  };
}
