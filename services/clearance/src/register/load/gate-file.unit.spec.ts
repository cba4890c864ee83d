import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GateFileFaulty, readGateFile } from './gate-file.ts';

type File = Record<string, unknown> & {
  units: object[];
  officers: object[];
  heads: object[];
  roster: object[];
};
const text = readFileSync(join(process.cwd(), 'deploy/gates/le-thanh/gate.json'), 'utf8');
const changed = (change: (file: File) => object): string => {
  const file = JSON.parse(text) as File;
  return JSON.stringify({ ...file, ...change(file) });
};

const faultsIn = (file: string): readonly string[] => {
  try {
    readGateFile(file);
    return [];
  } catch (error) {
    return (error as GateFileFaulty).faults;
  }
};

describe('a gate’s file', () => {
  test('of Lệ Thanh is sound', () => {
    expect(faultsIn(text)).toEqual([]);
    expect(readGateFile(text).heads[0]).toMatchObject({ from: '2025-12-31T17:00:00.000Z', to: null });
  });

  test('ends a head’s time where the next one begins', () => {
    const next = { unit: 'LT-HQ', officer: 'customs.head2', from: '2026-06-01T00:00:00+07:00' };
    const officer = { id: 'customs.head2', unit: 'LT-HQ', roles: ['HEAD'] };
    const { heads } = readGateFile(
      changed((file) => ({ officers: [...file.officers, officer], heads: [...file.heads, next] })),
    );
    expect(heads.filter(({ unit }) => unit === 'LT-HQ').map(({ to }) => to)).toEqual([
      '2026-05-31T17:00:00.000Z',
      null,
    ]);
  });

  test.each<[string, string, string]>([
    ['not JSON', '{', 'it is not a JSON object'],
    [
      'a missing agency',
      changed((file) => ({ units: file.units.slice(1) })),
      'MANAGEMENT_BOARD does not have exactly one unit',
    ],
    [
      'a unit without a head',
      changed((file) => ({ heads: file.heads.slice(1) })),
      'LT-BQL has no head in office',
    ],
    [
      'heads that overlap',
      changed((file) => ({
        heads: [
          ...file.heads,
          { unit: 'LT-HQ', officer: 'x', from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' },
          { unit: 'LT-HQ', officer: 'y', from: '2026-02-10T00:00:00Z', to: null },
        ],
      })),
      'heads of LT-HQ overlap',
    ],
    [
      'a shift without a leader',
      changed((file) => ({
        roster: [...file.roster.slice(1), { unit: 'LT-BQL', officers: [], from: '2026-01-01T00:00:00Z' }],
      })),
      'a shift of LT-BQL has no leader',
    ],
    [
      'a shift whose leader may not approve',
      changed(() => ({ roster: [{ unit: 'LT-HQ', leader: 'customs.officer1', officers: [] }] })),
      'a shift of LT-HQ has a leader who may not approve',
    ],
    [
      'an officer of another unit in a shift',
      changed(() => ({
        roster: [{ unit: 'LT-HQ', leader: 'customs.leader1', officers: ['plant.officer1'] }],
      })),
      'a shift of LT-HQ has plant.officer1, who does not serve in it',
    ],
    [
      'a time between two heads',
      changed((file) => ({
        heads: [
          ...file.heads.slice(1),
          { unit: 'LT-BQL', officer: 'board.head', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
          { unit: 'LT-BQL', officer: 'board.head', from: '2026-02-02T00:00:00Z' },
        ],
      })),
      'LT-BQL is without a head at times',
    ],
    [
      'a time without offset',
      changed(() => ({ heads: [{ unit: 'LT-HQ', officer: 'x', from: '2026-01-01T00:00:00' }] })),
      'heads[0].from is not a time with an offset',
    ],
    [
      'a target that is none',
      changed(() => ({ targets: { ARRIVED: '30m' } })),
      'targets.ARRIVED: time must be an ISO 8601 duration of days, hours, minutes and whole seconds',
    ],
    [
      'a target beyond what the law allows',
      changed(() => ({ targets: { VEHICLE_RETURN: 'P31D' } })),
      'targets.VEHICLE_RETURN: time is longer than a gate may set it: see the maximum in the list',
    ],
    [
      'a target of a stage without a clock',
      changed(() => ({ targets: { SCHEDULED: 'PT1H' } })),
      'targets.SCHEDULED: name is not the name of a time limit: see the list for the names',
    ],
  ])('is refused: %s', (_what, file, fault) => {
    expect(faultsIn(file)).toContain(fault);
  });
});
