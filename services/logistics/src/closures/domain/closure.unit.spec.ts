import { type Authority, closureFaults, type GateClass, isBeyondMaximum } from './closure.ts';

const NOW = new Date('2026-11-24T08:00:00.000Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);

describe('a closure', () => {
  it.each<[Authority, GateClass, number, boolean]>([
    ['PRIME_MINISTER', 'INTERNATIONAL', 1000, false],
    ['PROVINCE_CHAIR', 'INTERNATIONAL', 1, true],
    ['PROVINCE_CHAIR', 'MAIN', 24, false],
    ['PROVINCE_CHAIR', 'MAIN', 25, true],
    ['PROVINCE_BORDER_COMMAND', 'MAIN', 7, true],
    ['PROVINCE_BORDER_COMMAND', 'SECONDARY', 12, false],
    ['BORDER_STATION', 'SECONDARY', 6, false],
    ['BORDER_STATION', 'SECONDARY', 7, true],
    ['NEIGHBOUR', 'INTERNATIONAL', 1000, false],
  ])(
    'by %s of a gate of class %s for %d hours is beyond its maximum: %s',
    (authority, gateClass, long, is) => {
      expect(isBeyondMaximum({ authority, from: NOW, to: hours(long) }, gateClass, NOW)).toBe(is);
    },
  );

  it('without an end is beyond its maximum once that has passed', () => {
    const open = { authority: 'PROVINCE_BORDER_COMMAND', from: NOW, to: null } as const;
    expect(isBeyondMaximum(open, 'MAIN', hours(5))).toBe(false);
    expect(isBeyondMaximum(open, 'MAIN', hours(7))).toBe(true);
  });

  it('is refused with everything that is wrong', () => {
    const wrong = { from: hours(24 * 31), to: hours(1), kind: 'CLOSED', authority: 'NEIGHBOUR' } as const;
    expect(closureFaults(wrong, NOW).map(({ field }) => field)).toEqual(['/from', '/to', '/authority']);
  });
});
