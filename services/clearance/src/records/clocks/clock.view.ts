import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Id, Nested, Text, Time } from '@onegate/http';
import { LEVELS } from '../../movement/domain/ladder.ts';
import { PauseView } from './pause.ts';
import { CLOCK_STATES, PAUSE_REASONS } from './clock-state.ts';

const AT = '2026-11-24T02:10:00.000Z';

/** A clock that runs, stands still or has run out, and is not closed. */
export class ClockView {
  @Text({
    meaning:
      'What it measures: `STAGE.ARRIVED`, `TASK.CUSTOMS_DOCUMENTS`, `HANDOVER.SHIFT_LEADER`, `HOLD.REVIEW`.',
    max: 80,
    example: 'TASK.CUSTOMS_DOCUMENTS',
  })
  clock!: string;
  @Id({ meaning: 'Record that it belongs to.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Code({ meaning: 'Agency whose it is.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Unit whose it is.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({ meaning: 'Fact that started it.', max: 60, example: 'inspection.claimed' })
  startedBy!: string;
  @Time({ meaning: 'When that happened.', example: AT })
  startedAt!: string;
  @Text({
    meaning:
      'How long it may take, ISO 8601 duration, in the time that counts for it; absent for clocks of before it was kept.',
    max: 40,
    optional: true,
    example: 'PT2H',
  })
  target?: string;
  @Code({
    meaning: 'WARNED: four fifths of its time have passed. BREACHED: all of it.',
    of: CLOCK_STATES,
    example: 'RUNNING',
  })
  state!: string;
  @Code({
    meaning:
      'Why it stands still. ENTERPRISE: the enterprise owes something. STANDSTILL: an outage, a closure, or hours in which nobody works until further notice.',
    of: PAUSE_REASONS,
    optional: true,
    example: 'ENTERPRISE',
  })
  pausedBy?: string;
  @Nested(() => PauseView, {
    meaning: 'Why its time does not count now, in particular; absent while it counts.',
    optional: true,
  })
  pause?: PauseView;
  @Time({ meaning: 'When it runs out; absent while nobody can say.', optional: true, example: AT })
  dueAt?: string;
  @Time({ meaning: 'When it warns, or warned.', optional: true, example: AT })
  warnAt?: string;
  @Time({ meaning: 'When it ran out, as recorded.', optional: true, example: AT })
  breachedAt?: string;
  @Code({ meaning: 'Before whom the breach has come.', of: LEVELS, optional: true, example: 'SHIFT_LEADER' })
  level?: string;
  @Time({ meaning: 'When the breach climbs on.', optional: true, example: AT })
  escalateAt?: string;
  @Time({
    meaning: 'Until when the head of the unit may say why; absent while an outage keeps that waiting.',
    optional: true,
    example: AT,
  })
  explainBy?: string;
}
