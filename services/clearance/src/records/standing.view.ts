import { Code, Flag, Text, Time } from '@onegate/http';
import { type Standstill, type StandstillEntry, STANDSTILLS } from '../calendar/domain/timetable.ts';
import { needsOf } from '../movement/domain/needs.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { Register } from '../register/domain/register.ts';

/** Something that clocks of a record need and that stands still now. */
export class StandingView {
  @Code({
    meaning: 'ONEGATE, VNACCS: the system does not work. BARRIER: nobody passes.',
    of: STANDSTILLS,
    example: 'VNACCS',
  })
  what!: string;
  @Time({ meaning: 'Since when.', example: '2026-11-24T02:00:00.000Z' })
  from!: string;
  @Time({ meaning: 'Until when; absent while nobody knows.', optional: true })
  to?: string;
  @Flag({
    meaning: 'Present for a silence of the platform that the board has not decided on: what ran in it waits.',
    optional: true,
  })
  undecided?: boolean;
  @Text({
    meaning: 'The outage (`/v1/outages/{id}`), or the closure of the gate.',
    max: 40,
    optional: true,
    example: '019a5b3e-7c70-7d2e-8f3a-4b5c6d7e8f90',
  })
  reference?: string;
}

/** Why clocks of a record stand now, whatever its enterprise owes. */
export function standingNow(
  file: MovementFile,
  recordId: string,
  register: Register,
  now: string,
): StandingView[] {
  const needs = new Set<Standstill>();
  for (const [key, clock] of Object.entries(file.clocks))
    if (recordId === file.movementId || [recordId, file.movementId].includes(clock.recordId))
      for (const need of needsOf(file, key, clock)) needs.add(need);
  return register.timetable
    .standstillsOf(file.gate, needs)
    .filter((entry) => stands(entry, file, now))
    .map(({ what, from, to, undecided = false, id }) => ({
      what,
      from,
      ...(to !== null && { to }),
      ...(undecided && { undecided }),
      ...(id !== undefined && { reference: id }),
    }));
}

/** A silence concerns what ran in it, until it is decided on. */
function stands({ from, to, undecided }: StandstillEntry, file: MovementFile, now: string): boolean {
  if (!undecided) return from <= now && (to === null || now < to);
  return Object.values(file.clocks).some(({ startedAt }) => to === null || startedAt < to);
}
