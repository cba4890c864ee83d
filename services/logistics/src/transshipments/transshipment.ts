import type { Part } from './domain/balance.ts';

export const TRANSSHIPMENT_STATES = ['OPEN', 'COMPLETED', 'ABANDONED'] as const;

/** Goods that go from one truck to another. */
export interface Transshipment {
  readonly transshipmentId: string;
  readonly gate: string;
  readonly sourceMovementId: string;
  readonly receivingMovementId: string;
  readonly state: (typeof TRANSSHIPMENT_STATES)[number];
  readonly shipmentIds: readonly string[];
  readonly parts: readonly Part[] | null;
  readonly reasonCode: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}
