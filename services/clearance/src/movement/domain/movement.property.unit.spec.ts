import fc from 'fast-check';
import { brokenAfter } from '../../../test/invariants.ts';
import { RandomGate } from '../../../test/random-gate.ts';

const acts = fc.array(fc.tuple(fc.nat(27), fc.nat(209)), { minLength: 40, maxLength: 160 });
const direction = fc.constantFrom('EXPORT' as const, 'IMPORT' as const);

describe('whatever happens to a movement, in whatever order', () => {
  test('exactly one holder, only ways of the route, no release against a blocker, completion after exit', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(direction, fc.nat(2), acts, (way, shipments, list) => {
        const gate = new RandomGate(way, shipments);
        for (const [number, choice] of list) gate.act(number, choice);
        const { reactions, inputs } = gate.movement;
        for (const [index, reaction] of reactions.entries()) {
          const before = reactions[index - 1]?.file ?? null;
          expect(brokenAfter(before, inputs[index]!, reaction)).toEqual([]);
          for (const { stage } of Object.values(reaction.file.records)) reached.add(stage);
        }
      }),
      { numRuns: 500, seed: 20261124 },
    );
    // The walk is worth its name only when it comes far.
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        'CANCELLED',
        'CLOSED_REFUSED',
        'COMPLETED',
        'CROSSED',
        'EXIT_CONTROL',
        'FEE_DUE',
        'TURNED_BACK',
        'UNDER_INSPECTION',
      ]),
    );
  });
});
