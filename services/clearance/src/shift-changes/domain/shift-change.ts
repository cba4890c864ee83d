import type { Fault } from '@onegate/problems';
import { millisecondsOf } from '@onegate/codes';
import { offerObstacle } from '../../handovers/domain/handover.ts';
import { obstacles } from '../../movement/domain/actions.ts';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import type { LimitName } from '../../register/domain/limits.ts';
import type { Register } from '../../register/domain/register.ts';

export interface AskedChange {
  readonly unit: string;
  /** Whose files; null: everybody's of the unit. */
  readonly officer: string | null;
  readonly toOfficer?: string | undefined;
  readonly deadline?: string | undefined;
}

export interface ShiftChange {
  readonly unit: string;
  readonly officer: string | null;
  readonly toOfficer: string;
  readonly deadline: string;
}

/** To whom and until when: unless said otherwise the leader of the next shift, until that begins. */
export function planChange(
  asked: AskedChange,
  register: Register,
  now: Date,
): ShiftChange | readonly Fault[] {
  const { unit, officer } = asked;
  const at = now.toISOString();
  const next = register.nextShift(unit, at);
  const toOfficer = asked.toOfficer ?? next?.leader;
  const faults: Fault[] = [];
  if (officer !== null && !register.servesIn(officer, unit, at))
    faults.push(fault('officer', '/officer', 'does not serve in the unit'));
  if (toOfficer === undefined)
    faults.push(fault('to-officer', '/toOfficer', 'is needed: the roster shows no next shift'));
  else if (toOfficer === officer || !servesSoon(register, toOfficer, unit, at, next?.from))
    faults.push(fault('to-officer', '/toOfficer', 'must be another officer of the unit'));
  const deadline = deadlineOf(asked.deadline, next?.from, now, (name) =>
    millisecondsOf(register.limitOf(register.unit(unit).gate, name)),
  );
  if (deadline === undefined)
    faults.push(fault('deadline', '/deadline', 'must lie ahead, and not further than an offer may stand'));
  if (toOfficer === undefined || deadline === undefined || faults.length > 0) return faults;
  return { unit, officer, toOfficer, deadline };
}

const servesSoon = (register: Register, officer: string, unit: string, at: string, next = at): boolean =>
  register.servesIn(officer, unit, at) || register.servesIn(officer, unit, next);

function deadlineOf(
  said: string | undefined,
  turn: string | undefined,
  now: Date,
  limit: (name: LimitName) => number,
): string | undefined {
  const latest = now.getTime() + limit('HANDOVER_LONGEST');
  const fits = (time: number): boolean => time > now.getTime() && time <= latest;
  if (said !== undefined) return fits(Date.parse(said)) ? new Date(said).toISOString() : undefined;
  const usual = now.getTime() + limit('HANDOVER_OFFER');
  return new Date(turn !== undefined && fits(Date.parse(turn)) ? Date.parse(turn) : usual).toISOString();
}

const fault = (code: string, field: string, message: string): Fault => ({
  code: `clearance.shift-change.${code}`,
  field,
  message: `${field.slice(1)} ${message}`,
});

/** Code of what stands against offering one file with the others; undefined when it is offered. */
export function fileObstacle(
  file: MovementFile,
  recordId: string,
  { unit, toOfficer }: ShiftChange,
  register: Register,
  at: string,
): string | undefined {
  const to = { unit, officer: toOfficer };
  return (
    obstacles.handovers(file, recordId) ?? offerObstacle(file, recordId, { id: '', unit }, to, register, at)
  );
}
