import { newId } from '@onegate/contracts';
import { holdClockName } from './hold-clocks.ts';
import { stepDue } from './clock-instants.ts';
import { escalated } from './escalation.ts';
import type { InputOf } from './input.ts';
import { authorityClockName } from './authority-clocks.ts';
import { obligationClockName } from './obligations.ts';
import { type ClockState, type Instant, type MovementFile, recordOf } from './movement-file.ts';

type DueName =
  | 'clock.warned'
  | 'clock.breached'
  | 'clock.escalated'
  | 'crossing.presumed'
  | 'handover.expired'
  | 'hold.notified';

/** What follows when a clock comes to its next step. */
export type DueAct = { [N in DueName]: Omit<InputOf<N>, 'occurredAt' | 'reportedAt'> }[DueName];

/** Who acts when time runs out. */
export const TIMER = 'rule:clearance.clock';

/** The earliest step of a clock that is due and not yet seen to, as the act that follows; undefined when none is. */
export function nextDue(file: MovementFile, now: Instant): DueAct | undefined {
  const [due] = Object.entries(file.clocks)
    .flatMap(([key, clock]) => {
      const next = stepDue(clock, now);
      return next ? [{ key, clock, ...next }] : [];
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  if (!due) return undefined;
  if (due.step === 'RUN_OUT') return actOf(file, due.key, due.clock);
  return workAct(file, due.key, due.clock, due.step);
}

/** A clock of the work warns, or climbs on. */
function workAct(file: MovementFile, key: string, clock: ClockState, step: 'WARN' | 'ESCALATE'): DueAct {
  const by = { eventId: newId(), actor: `system:${TIMER}:${clock.unit}`, clockKey: key };
  const data = aboutClock(file, key, clock);
  if (step === 'WARN') return { ...by, name: 'clock.warned', data };
  return { ...by, name: 'clock.escalated', data: { ...data, ...escalated(clock) } };
}

/** What every fact of a clock says of it. */
export function aboutClock(file: MovementFile, key: string, clock: ClockState) {
  const { recordId, agency, unit, dueAt } = clock;
  const subject = { kind: recordOf(file, recordId).kind, id: recordId };
  return { subject, clock: nameOf(file, key, clock), agency, unit, dueAt: dueAt ?? '' };
}

function actOf(file: MovementFile, key: string, clock: ClockState): DueAct {
  const by = { eventId: newId(), actor: `system:${TIMER}:${clock.unit}` };
  const { recordId, kind } = clock;
  const subject = { kind: recordOf(file, recordId).kind, id: recordId };
  switch (kind) {
    case 'PRESUMPTION':
      return { ...by, name: 'crossing.presumed', data: {} };
    case 'HANDOVER': {
      const handoverId = key.slice(key.indexOf(':') + 1);
      const { fromUnit = '', toUnit = '', deadline = '' } = file.offers[handoverId] ?? {};
      return { ...by, name: 'handover.expired', data: { subject, handoverId, fromUnit, toUnit, deadline } };
    }
    case 'HOLD_NOTICE':
      return { ...by, name: 'hold.notified', data: { subject, holdId: key.slice(key.indexOf(':') + 1) } };
    case 'HOLD_REVIEW':
    case 'HOLD_OBJECTION':
    case 'OBLIGATION':
    case 'CLIMB':
    case 'CONTEST':
    case 'STAGE':
    case 'TASK':
      return { ...by, name: 'clock.breached', clockKey: key, data: aboutClock(file, key, clock) };
  }
}

/** What people call the clock: `STAGE.ARRIVED`, `TASK.CUSTOMS_DOCUMENTS`. */
export function nameOf(file: MovementFile, key: string, clock: ClockState): string {
  const [, id = ''] = key.split(':');
  if (clock.kind === 'STAGE') return `STAGE.${id}`;
  if (clock.kind === 'OBLIGATION') return obligationClockName(file, key);
  if (clock.kind === 'TASK') return `TASK.${file.tasks[id]?.kind ?? 'UNKNOWN'}`;
  return clock.kind.startsWith('HOLD_') ? holdClockName(key) : authorityClockName(file, key, clock);
}
