import type { Channel } from '@onegate/codes';

/** Decisions of clearance and inspections that this service hears, and keeps. */
export const TOLD_DECISIONS = ['RELEASED', 'RELEASE_REVOKED', 'REFUSED', 'CHANNEL_CHANGED'] as const;
/** How far an amendment of the declaration of a truck has come, as this service keeps it anyway. */
export const AMENDMENTS = [
  'AMENDMENT_REQUESTED',
  'AMENDMENT_ADMITTED',
  'AMENDMENT_APPLIED',
  'AMENDMENT_REFUSED',
  'AMENDMENT_REJECTED',
] as const;
export const DECISIONS = [...TOLD_DECISIONS, ...AMENDMENTS] as const;

/** One thing decided of a part of a customs declaration, or of all of it. */
export interface Decision {
  readonly decision: (typeof DECISIONS)[number];
  readonly movementId: string;
  /** Null where it concerns the whole truck, or the whole customs declaration. */
  readonly shipmentId: string | null;
  /** Where the decision names the customs declaration itself. */
  readonly number: string | null;
  readonly from: Channel | null;
  readonly to: Channel | null;
  readonly agency: string | null;
  readonly reasonCode: string | null;
  readonly legalBasis: string | null;
  readonly decidedAt: Date;
}

/** A refusal of the whole: what is declared under the number later is refused too. */
export const isRefusedWhole = (decisions: readonly Decision[]): boolean =>
  decisions.some(({ decision, number }) => decision === 'REFUSED' && number !== null);

/** The channel that the last change left; undefined where nobody changed it. */
export const channelAfter = (decisions: readonly Decision[]): Channel | undefined =>
  decisions.findLast(({ decision }) => decision === 'CHANNEL_CHANGED')?.to ?? undefined;

/** Once, however many trucks were told of it. @param decisions in their order */
export function eachOnce(decisions: readonly Decision[]): Decision[] {
  const seen = new Set<string>();
  return decisions.filter(({ decision, from, to, decidedAt }) => {
    if (decision !== 'CHANNEL_CHANGED') return true;
    const change = `${from}/${to}/${decidedAt.getTime()}`;
    if (seen.has(change)) return false;
    seen.add(change);
    return true;
  });
}
