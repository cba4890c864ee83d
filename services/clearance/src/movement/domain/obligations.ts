import type { ActingAgency } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';
import type { WantedClock } from './clocks.ts';
import { type Instant, type MovementFile, without } from './movement-file.ts';
import { warnBetween } from './norm-time.ts';

export const OBLIGATION_KINDS = [
  'VEHICLE_RETURN',
  'FOREIGN_VEHICLE_EXIT',
  'LABORATORY_RESULT',
  'TREATMENT',
  'CUSTOMS_AMENDMENT',
] as const;

export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** Something owed on a record, whether that is open or closed, until it is discharged. */
export interface Obligation {
  readonly kind: ObligationKind;
  readonly recordId: string;
  readonly agency: ActingAgency;
  readonly unit: string;
  /** Rule that created it, or AGENCY. */
  readonly cause: string;
  /** Key of the plate of the vehicle that has to come back or leave. */
  readonly plate: string | null;
  readonly since: Instant;
  readonly dueAt: Instant;
}

export function owe(file: MovementFile, data: FactData<'obligation.created'>, at: Instant): MovementFile {
  const { obligationId, subject, kind, agency, unit, cause, plate = null, dueAt } = data;
  const obligation = { kind, recordId: subject.id, agency, unit, cause, plate, since: at, dueAt };
  return { ...file, obligations: { ...file.obligations, [obligationId]: obligation } };
}

export const discharge = (file: MovementFile, obligationId: string): MovementFile => ({
  ...file,
  obligations: without(file.obligations ?? {}, obligationId),
});

/** They run on when the record is closed. */
export function obligationClocks(file: MovementFile): Record<string, WantedClock> {
  const wanted: Record<string, WantedClock> = {};
  for (const [id, { recordId, agency, unit, since, dueAt }] of Object.entries(file.obligations ?? {}))
    wanted[`obligation:${id}`] = {
      kind: 'OBLIGATION',
      recordId,
      agency,
      unit,
      startedBy: 'obligation.created',
      startedAt: since,
      dueAt,
      warnAt: warnBetween(since, dueAt),
    };
  return wanted;
}

/** What people call its clock: `OBLIGATION.VEHICLE_RETURN`. */
export const obligationClockName = (file: MovementFile, key: string): string =>
  `OBLIGATION.${file.obligations?.[key.slice(key.indexOf(':') + 1)]?.kind ?? 'UNKNOWN'}`;
