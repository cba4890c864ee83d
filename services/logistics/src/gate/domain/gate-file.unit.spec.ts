import { readFileSync } from 'node:fs';
import { capacityOf, laneFor } from './gate.ts';
import { readGateFile } from './gate-file.ts';

const leThanh = (): Record<string, unknown> =>
  JSON.parse(readFileSync('deploy/gates/le-thanh/gate.json', 'utf8')) as Record<string, unknown>;

describe('the gate file', () => {
  it('of Lệ Thanh is read', () => {
    const gate = readGateFile(leThanh());
    expect(gate).toMatchObject({ code: 'LT', boardUnit: 'LT-BQL', currency: 'VND' });
    expect(gate.slots).toEqual({ timeZone: 'Asia/Ho_Chi_Minh', hours: 1, capacity: 40 });
    expect(capacityOf(gate)).toBe(400);
    expect(laneFor(gate, 'IMPORT', '019ab0f0-0000-7000-8000-000000000001').id).toBe('L2');
  });

  it('is refused with every fault at once', () => {
    const faulty = {
      ...leThanh(),
      code: 'lt',
      timeZone: 'Mars/Olympus',
      yards: [
        { id: 'Y1', capacity: 0 },
        { id: 'Y1', capacity: 5 },
      ],
      lanes: [{ id: 'L1', direction: 'SIDEWAYS' }],
      tariffs: [{ code: 'X' }],
    };
    expect(() => readGateFile(faulty)).toThrow(/\/code [^]*\/yards\/0\/capacity[^]*twice[^]*IMPORT/);
    expect(() => readGateFile(faulty)).toThrow(/timeZone/);
    expect(() => readGateFile(null)).toThrow(/must be an object/);
  });

  it('has one currency', () => {
    const file = leThanh();
    const tariffs = file['tariffs'] as { amount: object }[];
    tariffs[1] = { ...tariffs[1], amount: { amount: '1', currency: 'USD' } };
    expect(() => readGateFile(file)).toThrow(/one currency/);
  });
});
