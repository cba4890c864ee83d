import type { Gate } from '../src/gate/domain/gate.ts';

/** A small gate with two exit lanes and a tariff; what a test needs otherwise it says. */
export const aGate = (code: string, over: Partial<Gate> = {}): Gate => ({
  code,
  class: 'INTERNATIONAL',
  boardUnit: `${code}-BQL`,
  currency: 'VND',
  slots: { timeZone: 'Asia/Ho_Chi_Minh', hours: 1, capacity: 40 },
  yards: [{ id: 'Y1', capacity: 50 }],
  lanes: [
    { id: 'L1', direction: 'EXPORT' },
    { id: 'L2', direction: 'IMPORT' },
  ],
  tariffs: [
    {
      code: 'INFRA',
      name: { vi: 'Phí hạ tầng', en: 'Infrastructure' },
      amount: { amount: '200000', currency: 'VND' },
      applies: { loaded: true },
      legalBasis: 'Test',
    },
    {
      code: 'HEAVY',
      name: { vi: 'Phụ thu xe nặng', en: 'Heavy truck' },
      amount: { amount: '100000', currency: 'VND' },
      applies: { minWeightKg: '40000' },
      legalBasis: 'Test',
    },
  ],
  ...over,
});
