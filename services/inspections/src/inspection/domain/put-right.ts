import { isDeepStrictEqual } from 'node:util';
import type { FactData } from '@onegate/contracts';
import type { SystemVoidReason } from '../../code-lists/reasons.ts';
import type { Inspection } from './inspection.ts';

type Corrected = FactData<'fact.corrected'>;
type Change = (inspection: Inspection, corrected: Corrected) => Partial<Inspection>;

/**
 * The task after clearance told that a fact of it was told wrongly. What never happened leaves the task where it was
 * before; where later acts stand on it, the task stays, and where nothing changes it is the same object. Its norm runs from what really happened only in the record.
 */
export function putRight(inspection: Inspection, corrected: Corrected): Inspection {
  const change = (corrected.withdrawn ? WITHDRAWN : TOLD)[corrected.fact];
  const after = { ...inspection, ...change?.(inspection, corrected) };
  return isDeepStrictEqual(after, inspection) ? inspection : after;
}

/** The record was closed on a conclusion that never was: nothing is left to be done. */
const NEVER_DONE: SystemVoidReason = 'NEVER_DONE';

const timeOf = ({ corrected }: Corrected): Date | undefined =>
  corrected.occurredAt === undefined ? undefined : new Date(corrected.occurredAt);

const TOLD: Readonly<Record<string, Change>> = {
  'inspection.claimed': ({ claimedAt }, told) => ({ claimedAt: timeOf(told) ?? claimedAt }),
  'inspection.started': ({ startedAt }, told) => ({ startedAt: timeOf(told) ?? startedAt }),
  'inspection.concluded': ({ status, closedAt, result }, told) =>
    status === 'CONCLUDED'
      ? { closedAt: timeOf(told) ?? closedAt, result: told.corrected.result ?? result }
      : {},
};

const WITHDRAWN: Readonly<Record<string, Change>> = {
  'inspection.claimed': ({ status }) =>
    status === 'CLAIMED' ? { status: 'READY', officer: null, unit: null, claimedAt: null } : {},
  'inspection.started': ({ status }) => (status === 'STARTED' ? { status: 'CLAIMED', startedAt: null } : {}),
  'inspection.information-requested': ({ status, informationRequests }) =>
    status === 'AWAITING_INFORMATION'
      ? {
          status: 'STARTED',
          informationRequests: informationRequests.filter(({ answeredAt }) => answeredAt !== null),
        }
      : {},
  'inspection.concluded': ({ status, startedAt, closedAt }, { closed }) => {
    if (status !== 'CONCLUDED') return {};
    const found = { result: null, findingCodes: [], measures: [], note: null };
    if (closed) return { ...found, status: 'VOIDED', voidReason: NEVER_DONE, closedAt };
    return { ...found, status: startedAt === null ? 'CLAIMED' : 'STARTED', closedAt: null };
  },
};
