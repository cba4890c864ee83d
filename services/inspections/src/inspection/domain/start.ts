import type { Inspection } from './inspection.ts';
import { dueAfter } from './norm.ts';
import { named, type Officer, onlyTheClaimer, permit, type Step } from './step.ts';

/** The officer who claimed the task begins with it. */
export function start(inspection: Inspection, officer: Officer, at: Date): Step {
  const status = permit(inspection, 'start');
  onlyTheClaimer(inspection, officer);
  const dueAt = inspection.startsWith === 'inspection.started' ? dueAfter(inspection, at) : inspection.dueAt;
  return {
    next: { ...inspection, status, startedAt: at, dueAt },
    occurredAt: at,
    fact: {
      name: 'inspection.started',
      data: { ...named(inspection), unit: inspection.unit ?? officer.unit, officer: officer.id },
    },
  };
}
