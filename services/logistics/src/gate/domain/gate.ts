import type { Direction } from '@onegate/codes';
import type { SlotPlan } from '../../booking/domain/slots.ts';
import type { GateClass } from '../../closures/domain/closure.ts';
import type { Tariff } from '../../charges/domain/assess.ts';

export interface Yard {
  readonly id: string;
  /** Trucks. */
  readonly capacity: number;
}

export interface Lane {
  readonly id: string;
  readonly direction: Direction;
}

export interface PublishedTariff extends Tariff {
  readonly name: { readonly vi: string; readonly en: string };
  readonly legalBasis: string;
}

/** What logistics knows of a gate. */
export interface Gate {
  readonly code: string;
  /** By it goes how long who may close the gate. */
  readonly class: GateClass;
  /** The management board's unit: it answers for what happens by rule. */
  readonly boardUnit: string;
  /** Currency of every tariff of the gate. */
  readonly currency: string;
  readonly slots: SlotPlan;
  readonly yards: readonly Yard[];
  readonly lanes: readonly Lane[];
  readonly tariffs: readonly PublishedTariff[];
}

/** How many trucks the gate can hold behind its barrier. */
export const capacityOf = (gate: Gate): number => gate.yards.reduce((sum, yard) => sum + yard.capacity, 0);

/** The exit lane of a truck; where a direction has several, they are shared out evenly by the movement's id. */
export function laneFor(gate: Gate, direction: Direction, movementId: string): Lane {
  const lanes = gate.lanes.filter((lane) => lane.direction === direction);
  const lane = lanes[Number.parseInt(movementId.slice(-6), 16) % lanes.length];
  if (!lane) throw new Error(`gate ${gate.code} has no lane for ${direction}`);
  return lane;
}
