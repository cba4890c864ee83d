import { newId } from '@onegate/contracts';
import { holdClockName } from './hold-clocks.ts';
import type { InputOf } from './input.ts';
import { authorityClockName } from './authority-clocks.ts';
import { obligationClockName } from './obligations.ts';
import { type ClockState, type Instant, type MovementFile, recordOf } from './movement-file.ts';

type DueName = 'clock.breached' | 'crossing.presumed' | 'handover.expired' | 'hold.notified';

/** What follows when a clock runs out. */
export type DueAct = { [N in DueName]: Omit<InputOf<N>, 'occurredAt' | 'reportedAt'> }[DueName];

/** Who acts when time runs out. */
export const TIMER = 'rule:clearance.clock';

/** The earliest clock that has run out and not yet been seen to, as the act that follows; undefined when none has. */
export function nextDue(file: MovementFile, now: Instant): DueAct | undefined {
  const due = Object.entries(file.clocks)
    .filter(([, { dueAt, breachedAt }]) => dueAt !== null && dueAt <= now && breachedAt === null)
    .sort(([, one], [, other]) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1))[0];
  return due && actOf(file, ...due);
}

function actOf(file: MovementFile, key: string, clock: ClockState): DueAct {
  const by = { eventId: newId(), actor: `system:${TIMER}:${clock.unit}` };
  const { recordId, kind, agency, unit, dueAt } = clock;
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
    case 'TASK': {
      const data = { subject, clock: nameOf(file, key, clock), agency, unit, dueAt: dueAt ?? '' };
      return { ...by, name: 'clock.breached', clockKey: key, data };
    }
  }
}

/** What people call the clock: `STAGE.ARRIVED`, `TASK.CUSTOMS_DOCUMENTS`. */
function nameOf(file: MovementFile, key: string, clock: ClockState): string {
  const [, id = ''] = key.split(':');
  if (clock.kind === 'STAGE') return `STAGE.${id}`;
  if (clock.kind === 'OBLIGATION') return obligationClockName(file, key);
  if (clock.kind === 'TASK') return `TASK.${file.tasks[id]?.kind ?? 'UNKNOWN'}`;
  return clock.kind.startsWith('HOLD_') ? holdClockName(key) : authorityClockName(file, key, clock);
}
