import type { GateRegister } from '../gate/gate-register.ts';
import type { Movement } from '../movement/domain/movement.ts';
import type { Source } from '../movement/movement.repository.ts';
import { closuresWithin } from './closure.repository.ts';
import { type ClosureView, closureView } from './closure.view.ts';
import { closes, type Window } from './domain/closure.ts';
import { barrierAhead } from './domain/barrier-ahead.ts';

/** Closures that keep a truck now, or will in the slot that it booked: for whoever drives it. */
export async function closuresConcerning(
  source: Source,
  gates: GateRegister,
  movement: Movement,
  now: Date,
): Promise<ClosureView[]> {
  if (!barrierAhead(movement)) return [];
  const { slot } = movement;
  const to = new Date(Math.max(now.getTime() + 1, slot?.to.getTime() ?? 0));
  const found = await closuresWithin(source, movement.gate, { from: now, to });
  const gate = await gates.of(source, movement);
  return found
    .filter((closure) => closes(closure, now) || (slot !== undefined && overlaps(closure, slot)))
    .map((closure) => closureView(closure, gate.class, now));
}

const overlaps = (closure: Window, slot: { readonly from: Date; readonly to: Date }): boolean =>
  closure.from < slot.to && (closure.to === null || slot.from < closure.to);
