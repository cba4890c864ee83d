import fc from 'fast-check';
import { RandomGate } from '../../../test/random-gate.ts';
import { timeOf, toldOf } from '../../../test/told.ts';
import { recordOf } from '../../movement/domain/movement-file.ts';
import { standingsOf } from './life.ts';
import { totalsOf } from './totals.ts';

const acts = fc.array(fc.tuple(fc.nat(25), fc.nat(209)), { minLength: 40, maxLength: 160 });
const direction = fc.constantFrom('EXPORT' as const, 'IMPORT' as const);
/** Minutes by which some acts are told late. */
const delays = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, 3, 40), { minLength: 1, maxLength: 7 });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('whatever happened, and however late it was told', () => {
  test('the parts of every record tile its life: no gap, no overlap, the sums are the whole', () => {
    const parties = new Set<string>();
    let provisional = 0;
    fc.assert(
      fc.property(direction, fc.nat(2), acts, delays, (way, shipments, list, late) => {
        const gate = new RandomGate(way, shipments);
        for (const [number, choice] of list) gate.act(number, choice);
        const { movement } = gate;
        const now = Date.parse(movement.file.recordedAt) + 60_000;
        for (const [recordId] of Object.entries(movement.file.records)) {
          const told = toldOf(movement.reactions, movement.file, recordId).map((entry, index) => ({
            ...entry,
            at: entry.at - (index === 0 ? 0 : (late[index % late.length] ?? 0) * 60_000),
          }));
          const parts = timeOf(movement, recordId, now, told);
          const lives = standingsOf(told).filter(({ holder }) => holder !== null);
          const life = sum(lives.map(({ from, to }) => Math.min(to, now) - from));
          expect(sum(parts.map(({ from, to }) => to - from))).toBe(life);
          if (life > 0) expect(parts[0]?.from).toBe(told.find(({ own }) => own)?.at);
          const { holder } = recordOf(movement.file, recordId);
          expect(parts.at(-1)?.to === now).toBe(holder !== null);
          expect(sum(totalsOf(parts).map(({ ms }) => ms))).toBe(life);
          for (const [index, { from, to, charged }] of parts.entries()) {
            expect(to).toBeGreaterThan(from);
            expect(from).toBeGreaterThanOrEqual(parts[index - 1]?.to ?? from);
            expect(charged.party === 'AGENCY').toBe(charged.head !== undefined);
            parties.add(charged.party);
          }
          provisional += parts.filter((part) => part.provisional).length;
        }
      }),
      { numRuns: 250, seed: 20261124 },
    );
    expect([...parties]).toEqual(expect.arrayContaining(['AGENCY', 'CARRIER', 'ENTERPRISE']));
    expect(provisional).toBeGreaterThan(0);
  });
});
