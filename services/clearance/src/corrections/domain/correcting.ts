import { type ActingAgency, ACTING_AGENCIES } from '@onegate/codes';
import { parseActor } from '@onegate/contracts';
import type { Fault } from '@onegate/problems';
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  fieldsOf,
  isCorrectable,
  type Values,
} from '../../movement/domain/correctable.ts';
import type { Instant, MovementFile } from '../../movement/domain/movement-file.ts';
import type { Register } from '../../register/domain/register.ts';

/** A fact as its first entry tells it. */
export interface ToldFact {
  /** Record that it is about first. */
  readonly recordId: string;
  readonly eventId: string;
  readonly occurredAt: Instant;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the caller says was wrong. */
export type Wanted = Values & { readonly withdrawn?: boolean };

export const nameOf = ({ fields: { type } }: ToldFact): string => (typeof type === 'string' ? type : '');

/** What counts of a fact now: as told, with what was corrected before. */
export function countingNow(file: MovementFile, { eventId, occurredAt, fields }: ToldFact) {
  const made = file.corrections?.[eventId] ?? [];
  const told = Object.fromEntries(
    CORRECTABLE_FIELDS.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])),
  ) as Values;
  const values: Values & { occurredAt: Instant } = { ...told, occurredAt };
  for (const { corrected } of made) Object.assign(values, corrected);
  return { values, withdrawn: made.some(({ withdrawn }) => withdrawn) };
}

/** The agency that told a fact: of the person, else whose unit answers for the system. Undefined: none of the gate. */
export function tellerOf({ fields }: ToldFact, register: Register): ActingAgency | undefined {
  const { type, agency, actor } = fields;
  if (String(type).startsWith('inspection.') && isActing(agency)) return agency;
  const by = typeof actor === 'string' && actor !== '' ? parseActor(actor) : undefined;
  if (by?.kind === 'PERSON') return isActing(by.agency) ? by.agency : undefined;
  return by?.unit === undefined ? undefined : register.findUnit(by.unit)?.agency;
}

const isActing = (agency: unknown): agency is ActingAgency =>
  (ACTING_AGENCIES as readonly unknown[]).includes(agency);

/** Everything that is wrong with what is wanted, but for times and the approver. */
export function faultsOf(told: ToldFact, now: Values, { withdrawn = false, ...wanted }: Wanted): Fault[] {
  const name = nameOf(told);
  if (!isCorrectable(name)) return [fault('fact', '/entry', 'tells of what cannot be corrected')];
  const given = Object.entries<unknown>(wanted).filter(([, value]) => value !== undefined);
  if (withdrawn && given.length > 0)
    return [fault('values', '/withdrawn', 'stands alone: what never happened has no values')];
  const fields: readonly string[] = ['occurredAt', ...fieldsOf(name)];
  const strange = given.filter(([field]) => !fields.includes(field));
  const faults = strange.map(([field]) => fault('values', `/${field}`, `is not told by ${name}`));
  const changes = given.some(([field, value]) => now[field as CorrectableField | 'occurredAt'] !== value);
  if (faults.length === 0 && !withdrawn && !changes)
    faults.push(fault('nothing', '', 'says nothing else than what counts now'));
  return faults;
}

/** A time corrects itself; that something else or nothing was found or done takes another person's word. */
export const needsApprover = ({ withdrawn = false, result }: Wanted): boolean =>
  withdrawn || result !== undefined;

export const fault = (code: string, field: string, should: string): Fault => ({
  code: `clearance.correction.${code}`,
  field,
  message: `${field === '' ? 'the correction' : field.slice(1)} ${should}`,
});
