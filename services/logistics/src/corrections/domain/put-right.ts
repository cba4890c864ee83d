import type { FactData } from '@onegate/contracts';
import type { Correction, Movement } from '../../movement/domain/movement.ts';
import type { State } from '../../movement/domain/state.ts';

type Corrected = FactData<'fact.corrected'>;

/** What of a truck changes when a fact of it is put right; absent stays, null never was. */
export interface PutRight {
  readonly state?: State;
  readonly atBarrierAt?: Date | null;
  readonly admittedAt?: Date | null;
  readonly calledAt?: Date | null;
  readonly exitedAt?: Date | null;
  readonly crossedAt?: Date | null;
  readonly place?: { readonly yard: string; readonly place: string; readonly enteredAt: Date } | null;
}

type Name = 'atBarrierAt' | 'admittedAt' | 'calledAt' | 'exitedAt' | 'crossedAt';

const TIMES: Readonly<Record<string, Name>> = {
  'vehicle.at-barrier': 'atBarrierAt',
  'vehicle.admitted': 'admittedAt',
  'vehicle.called': 'calledAt',
  'vehicle.exited': 'exitedAt',
  'vehicle.crossed': 'crossedAt',
};

/** Where a truck is again when what brought it further never was; where later acts stand on it, it stays. */
const BACK: Readonly<Record<string, { readonly from: readonly State[]; readonly to: State }>> = {
  'vehicle.exited': { from: ['EXITED'], to: 'CALLED' },
  'vehicle.crossed': { from: ['CROSSED', 'COMPLETED'], to: 'TURNED_BACK' },
  'vehicle.turned-back': { from: ['TURNED_BACK'], to: 'CROSSED' },
};

/** Only the last telling of a fact is kept here: what corrects an earlier one changes nothing that is shown. */
export function putRight(movement: Movement, corrected: Corrected): PutRight {
  if (corrected.fact === 'yard.entered') return placePutRight(movement, corrected);
  const { fact, withdrawn } = corrected;
  return { ...timePutRight(movement, corrected), ...(withdrawn && { ...stateBefore(movement, fact) }) };
}

function timePutRight(movement: Movement, { fact, was, withdrawn, corrected }: Corrected): PutRight {
  const name = TIMES[fact];
  if (name === undefined || !sameTime(shownTime(movement, name), was.occurredAt)) return {};
  if (withdrawn) return { [name]: null };
  return corrected.occurredAt === undefined ? {} : { [name]: new Date(corrected.occurredAt) };
}

const shownTime = (movement: Movement, name: Name): Date | undefined =>
  name === 'exitedAt' ? movement.exit?.at : movement[name];

const sameTime = (one: Date | undefined, other: string): boolean => one?.getTime() === Date.parse(other);

function stateBefore({ state, acknowledgedAt }: Movement, fact: string): PutRight {
  const back = BACK[fact];
  return back?.from.includes(state) && acknowledgedAt === undefined ? { state: back.to } : {};
}

function placePutRight({ place }: Movement, { was, withdrawn, corrected }: Corrected): PutRight {
  if (!place || !sameTime(place.enteredAt, was.occurredAt)) return {};
  if (withdrawn) return { place: null };
  const { occurredAt, ...where } = corrected;
  const enteredAt = occurredAt === undefined ? place.enteredAt : new Date(occurredAt);
  return { place: { yard: where.yard ?? place.yard, place: where.place ?? place.place, enteredAt } };
}

/** The correction as the truck shows it. */
export const shownCorrection = (
  { correctionId, fact, withdrawn, reasonCode, was, corrected }: Corrected,
  correctedAt: string,
): Correction => ({
  ...{ correctionId, fact, reasonCode, withdrawn, correctedAt },
  wasAt: was.occurredAt,
  ...(corrected.occurredAt !== undefined && { occurredAt: corrected.occurredAt }),
  ...(corrected.yard !== undefined && { yard: corrected.yard }),
  ...(corrected.place !== undefined && { place: corrected.place }),
});
