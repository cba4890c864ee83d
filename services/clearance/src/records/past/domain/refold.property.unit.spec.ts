import fc from 'fast-check';
import { newId } from '@onegate/contracts';
import { TestMovement } from '../../../../test/a-movement.ts';
import { pastOf } from '../../../../test/past.ts';
import { RandomGate } from '../../../../test/random-gate.ts';
import type { MovementFile } from '../../../movement/domain/movement-file.ts';
import { refold } from './refold.ts';

const acts = fc.array(fc.tuple(fc.nat(25), fc.nat(209)), { minLength: 20, maxLength: 100 });
const direction = fc.constantFrom('EXPORT' as const, 'IMPORT' as const);

/** What a reader is shown of a file. */
function shown(file: MovementFile) {
  const { declarationVersion, plates, carried, tasks, holds, offers, amendment, cancelled, permit } = file;
  const { refusal, border, presumed } = file;
  const records = Object.entries(file.records).map(([id, record]) => {
    const { stage, stageSince, holder, waitingOn, dueAt, releasedAt, seq, hash, lastEvent } = record;
    return { id, stage, stageSince, holder, waitingOn, dueAt, releasedAt, seq, hash, lastEvent };
  });
  const due = Object.entries(file.clocks).map(([key, { dueAt }]) => `${key} ${String(dueAt)}`);
  return {
    declarationVersion,
    plates,
    carried,
    tasks,
    holds,
    offers,
    amendment,
    cancelled,
    permit,
    refusal,
    border,
    presumed,
    records,
    due,
  };
}

describe('the past of a record', () => {
  test('is what stood there then: at every instant of any life', () => {
    fc.assert(
      fc.property(direction, fc.nat(2), acts, (way, shipments, list) => {
        const gate = new RandomGate(way, shipments);
        for (const [number, choice] of list) gate.act(number, choice);
        const { reactions, file: today, register } = gate.movement;
        for (const [index, { file }] of reactions.entries()) {
          if (index % 5 > 0 && index < reactions.length - 1) continue;
          const entries = pastOf(reactions.slice(0, index + 1));
          const past = refold(today, entries, register, file.recordedAt);
          expect(shown(past)).toEqual(shown(file));
        }
      }),
      { numRuns: 100, seed: 20261124 },
    );
  });

  test('knows nothing of a refusal that came later', () => {
    const movement = new TestMovement('IMPORT').submitted().accepted().planned([]).assessed().arrived();
    const before = movement.file;
    const entries = pastOf(movement.reactions);
    movement.happens('entry.refused', {
      refusalId: newId(),
      agency: 'BORDER_GUARD',
      legalBasis: 'BORDER-GUARD-LAW',
      reasonCode: 'CREW_NOT_ADMITTED',
    });
    expect(movement.file.refusal).toBeDefined();
    const past = refold(movement.file, entries, movement.register, before.recordedAt);
    expect(shown(past)).toEqual(shown(before));
  });
});
