import { compareDecimals } from '@onegate/codes';
import { type Fault, Refusal } from '@onegate/problems';
import type { YardEntryRequest } from './yard-entry.request.ts';

/** What makes a weighing impossible. */
export const FAULTS = {
  'logistics.weighing.tare-alone': 'needs weightKg: the empty truck alone does not tell what the load weighs',
  'logistics.weighing.tare-too-heavy': 'must be below weightKg',
} as const;

/** @throws Refusal for a tare without a weight, or not below it */
export function refuseImpossible({ weightKg, tareKg }: YardEntryRequest): void {
  if (tareKg === undefined) return;
  if (weightKg === undefined) throw refused('logistics.weighing.tare-alone', tareKg);
  if (compareDecimals(tareKg, weightKg) >= 0) throw refused('logistics.weighing.tare-too-heavy', tareKg);
}

function refused(code: keyof typeof FAULTS, value: string): Refusal {
  const fault: Fault = { code, field: '/tareKg', message: `tareKg ${FAULTS[code]}`, value };
  return new Refusal('http.validation', { faults: [fault] });
}
