import {
  canonicalDecimal,
  type Channel,
  CHANNELS,
  type Stage,
  subtractDecimals,
  sumDecimals,
} from '@onegate/codes';

export const OUTCOMES = ['OPEN', 'CROSSED', 'REFUSED', 'CANCELLED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a stage of a shipment means for its part: the way over the line can be taken back, a refusal cannot. */
export function outcomeOf(stage: Stage): Outcome {
  if (stage === 'CROSSED' || stage === 'COMPLETED') return 'CROSSED';
  if (stage === 'REFUSED' || stage === 'RETURNING' || stage === 'CLOSED_REFUSED') return 'REFUSED';
  return stage === 'CANCELLED' ? 'CANCELLED' : 'OPEN';
}

/** A part is where the slowest of what it was divided into is. */
export function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  for (const outcome of ['OPEN', 'REFUSED', 'CANCELLED'] as const)
    if (outcomes.includes(outcome)) return outcome;
  return outcomes.length === 0 ? 'OPEN' : 'CROSSED';
}

export interface WeighedPart {
  readonly outcome: Outcome;
  readonly grossWeightKg: string;
}

export interface Balance {
  /** Of all parts. */
  readonly declaredKg: string;
  readonly crossedKg: string;
  /** Of parts that were refused or cancelled: it can be declared again on another truck. */
  readonly returnedKg: string;
  /** What is on its way still. */
  readonly openKg: string;
}

export function balanceOf(parts: readonly WeighedPart[]): Balance {
  const weightOf = (...outcomes: readonly Outcome[]): string =>
    sumDecimals(
      parts.filter(({ outcome }) => outcomes.includes(outcome)).map(({ grossWeightKg }) => grossWeightKg),
    );
  const declaredKg = sumDecimals(parts.map(({ grossWeightKg }) => grossWeightKg));
  const crossedKg = weightOf('CROSSED');
  const returnedKg = weightOf('REFUSED', 'CANCELLED');
  return {
    declaredKg: canonicalDecimal(declaredKg),
    crossedKg: canonicalDecimal(crossedKg),
    returnedKg: canonicalDecimal(returnedKg),
    openKg: canonicalDecimal(subtractDecimals(declaredKg, sumDecimals([crossedKg, returnedKg]))),
  };
}

/** Each part has crossed, was refused or cancelled. */
export const isComplete = (parts: readonly WeighedPart[]): boolean =>
  parts.every(({ outcome }) => outcome !== 'OPEN');

/** Green, yellow, red: a customs declaration has the strictest of its parts. */
export const strictest = (channels: readonly Channel[]): Channel =>
  CHANNELS.filter((channel) => channels.includes(channel)).at(-1) ?? CHANNELS[0];
