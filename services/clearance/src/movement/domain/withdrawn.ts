import type { ClockChanges } from './clocks.ts';
import { WORK } from './clock-instants.ts';
import { withoutUnfounded } from './correction-differences.ts';
import { nameOf } from './due.ts';
import type { InputOf } from './input.ts';
import type { ClockState, MovementFile } from './movement-file.ts';
import { subjectOf } from './tell.ts';
import type { Told } from './told.ts';

/**
 * A breach that an outage or closure declared afterwards explains was none: its clock runs anew, the breach is
 * withdrawn, and both stay in the record.
 */
export function withoutExcused(
  changes: ClockChanges,
  file: MovementFile,
  newId: () => string,
): { clocks: ClockChanges; excused: ClockState[] } {
  const work = changes.changed.filter(({ kind }) => WORK.has(kind));
  const others = changes.changed.filter(({ kind }) => !WORK.has(kind));
  const { clocks } = withoutUnfounded({ ...changes, changed: work }, file.clocks, file.recordedAt, newId);
  const before = new Set(changes.closed.map(({ id }) => id));
  const excused = clocks.closed.filter(({ id }) => !before.has(id));
  return { clocks: { ...clocks, changed: [...clocks.changed, ...others] }, excused };
}

export function tellWithdrawn(
  before: MovementFile,
  after: ClockChanges,
  { data: { because, reference } }: InputOf<'clocks.rearmed'>,
  excused: readonly ClockState[],
): Told[] {
  return excused.flatMap(({ id, recordId, agency, unit }): Told[] => {
    const [key] = Object.entries(before.clocks).find(([, clock]) => clock.id === id) ?? [];
    const clock = key === undefined ? undefined : after.clocks[key];
    if (key === undefined || !clock) return [];
    const data = {
      subject: subjectOf(before, recordId),
      clock: nameOf(before, key, clock),
      agency,
      unit,
      breachId: id,
      dueAt: clock.dueAt,
      reasonCode: because,
      ...(reference !== undefined && { reference }),
    };
    return [{ name: 'clock.breach-withdrawn', subject: recordId, data }];
  });
}
