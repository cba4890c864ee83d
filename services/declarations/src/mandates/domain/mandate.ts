import type { MandateScope } from '@onegate/codes';
import type { Fault } from '@onegate/problems';

export const MANDATE_STATES = ['PLANNED', 'IN_FORCE', 'ENDED', 'WITHDRAWN'] as const;
export const ENDING_REASONS = [
  'REVOKED_BY_PRINCIPAL',
  'RESIGNED_BY_AGENT',
  'CONTRACT_ENDED',
  'OTHER_SCOPES_FROM_THEN',
  'MISUSE',
] as const;

export type MandateState = (typeof MANDATE_STATES)[number];
export type EndingReason = (typeof ENDING_REASONS)[number];

/** What one enterprise, the principal, lets another, the agent, do in its name, and how long. */
export interface Mandate {
  readonly mandateId: string;
  readonly version: number;
  readonly principal: string;
  readonly agent: string;
  readonly scopes: readonly MandateScope[];
  readonly from: Date;
  /** First instant after it; null: until it is ended. Not after `from`: taken back before it began. */
  readonly to: Date | null;
  /** The end as it was given, whatever came later. */
  readonly givenTo: Date | null;
  /** Reference of what the principal signed, where the board's counter entered it. */
  readonly paper: string | null;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endingReason: EndingReason | null;
}

/** A mandate as it is asked for. */
export interface Wish {
  readonly principal: string;
  readonly agent: string;
  readonly from: Date;
  readonly to: Date | null;
  readonly paper: string | null;
}

const FAULTS = {
  'declarations.mandate.to-itself': 'an enterprise needs no mandate of its own',
  'declarations.mandate.past': 'a mandate can neither begin nor end in the past',
  'declarations.mandate.order': 'a mandate must end after it begins',
  'declarations.mandate.paper-needed': 'the counter must name the paper that the principal signed',
  'declarations.mandate.paper-unasked': 'only the counter enters what stands on paper',
  'declarations.mandate.later-end': 'the mandate ends before that already',
} as const;

const fault = (code: keyof typeof FAULTS, field: string): Fault => ({ code, field, message: FAULTS[code] });

/** Everything that makes a mandate impossible. @param atCounter the board enters it for the principal */
export function faultsOfWish(wish: Wish, atCounter: boolean, now: Date): Fault[] {
  const { principal, agent, from, to, paper } = wish;
  return [
    ...(principal === agent ? [fault('declarations.mandate.to-itself', '/agent')] : []),
    ...(from < now ? [fault('declarations.mandate.past', '/from')] : []),
    ...(to && to <= from ? [fault('declarations.mandate.order', '/to')] : []),
    ...faultsOfPaper(paper, atCounter),
  ];
}

function faultsOfPaper(paper: string | null, atCounter: boolean): Fault[] {
  if (atCounter && paper === null) return [fault('declarations.mandate.paper-needed', '/paper')];
  if (!atCounter && paper !== null) return [fault('declarations.mandate.paper-unasked', '/paper')];
  return [];
}

/** What is wrong with an end; nothing where the mandate can end then. */
export function faultsOfEnd({ to }: Pick<Mandate, 'to'>, at: Date, now: Date): Fault[] {
  if (at < now) return [fault('declarations.mandate.past', '/at')];
  return to && at > to ? [fault('declarations.mandate.later-end', '/at')] : [];
}

/** Where the mandate stands at an instant. */
export function stateOf({ from, to }: Pick<Mandate, 'from' | 'to'>, at: Date): MandateState {
  if (to && to <= from) return 'WITHDRAWN';
  if (at < from) return 'PLANNED';
  return to && to <= at ? 'ENDED' : 'IN_FORCE';
}

/** Whether somebody can still end it. */
export const canEnd = (mandate: Pick<Mandate, 'from' | 'to'>, now: Date): boolean =>
  ['PLANNED', 'IN_FORCE'].includes(stateOf(mandate, now));

/** The mandate with its end; one that had not begun by then is taken back whole. */
export const ended = (
  mandate: Mandate,
  { at, by, reason, now }: { at: Date; by: string; reason: EndingReason; now: Date },
): Mandate => ({
  ...mandate,
  version: mandate.version + 1,
  to: at < mandate.from ? mandate.from : at,
  endedBy: by,
  endedAt: now,
  endingReason: reason,
});
