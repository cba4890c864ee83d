import { compareDecimals, subtractDecimals, type Direction, type Stage } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';
import type { State } from './state.ts';

export type Plate = FactData<'vehicle.at-barrier'>['plate'];
export type Money = FactData<'charges.assessed'>['total'];

/** A fact that was told wrongly, and what counts instead. */
export interface Correction {
  readonly correctionId: string;
  readonly fact: string;
  readonly reasonCode: string;
  readonly withdrawn: boolean;
  /** RFC 3339, as are the others. */
  readonly wasAt: string;
  readonly occurredAt?: string;
  readonly yard?: string;
  readonly place?: string;
  readonly correctedAt: string;
}

/** One truck's way through the gate, as logistics knows it. */
export interface Movement {
  readonly id: string;
  readonly ref: string;
  readonly gate: string;
  readonly direction: Direction;
  readonly state: State;
  /** As clearance last said; absent until the first word of it has come. */
  readonly stage?: Stage;
  readonly version: number;
  readonly declarationId: string;
  readonly declarationVersion: number;
  /** Declarant, carrier and owners of the goods: who may see this movement. */
  readonly enterprises: readonly string[];
  /** Declarant and carrier: who may book for it. */
  readonly bookers: readonly string[];
  readonly plate: Plate;
  readonly trailerPlate?: Plate;
  readonly loaded: boolean;
  readonly expectedArrivalAt?: Date;
  readonly slot?: { readonly from: Date; readonly to: Date };
  readonly atBarrierAt?: Date;
  readonly admittedAt?: Date;
  readonly place?: { readonly yard: string; readonly place: string; readonly enteredAt: Date };
  readonly weightKg?: string;
  readonly tareKg?: string;
  readonly sealNumber?: string;
  readonly queue?: { readonly lane: string; readonly number: number };
  readonly calledAt?: Date;
  readonly exit?: { readonly permitId: string; readonly at: Date };
  readonly crossedAt?: Date;
  readonly acknowledgedAt?: Date;
  /** Sum of the assessment of the current declaration version. */
  readonly total: Money;
  /** The oldest first; absent where nothing was corrected. */
  readonly corrections?: readonly Correction[];
  /** Sum of what was paid so far, in the same currency. */
  readonly paid: string;
}

/** What is still to be paid: never below zero. */
export function dueOf(movement: Pick<Movement, 'total' | 'paid'>): Money {
  const { total, paid } = movement;
  const open = subtractDecimals(total.amount, paid);
  return { amount: compareDecimals(open, '0') > 0 ? open : '0', currency: total.currency };
}

export const isSettled = (movement: Pick<Movement, 'total' | 'paid'>): boolean =>
  compareDecimals(movement.paid, movement.total.amount) >= 0;
