import { newId } from '@onegate/contracts';
import { asSystem, Database, movementLock, type Transaction } from '@onegate/persistence';
import { type Check, TestMovement } from '../a-movement.ts';
import type { House } from '../house.ts';
import type { Input } from '../../src/movement/domain/input.ts';
import { MovementDesk } from '../../src/movement/movement-desk.ts';

const CAUSE = { actor: { kind: 'SYSTEM' as const, id: 'bench' }, correlationId: newId() };

export const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
export const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

/** One transaction under the movement's lock, as a fact or a command is: everything that it writes is committed. */
export async function apply(house: House, key: string, inputs: readonly Input[]): Promise<number> {
  const started = performance.now();
  const desk = house.service.app.get(MovementDesk);
  const database = house.service.app.get(Database);
  const work = async (tx: Transaction): Promise<void> => {
    await tx.lock([movementLock(key)]);
    const movement = await desk.open(tx, key);
    for (const input of inputs) await movement.apply(input, CAUSE);
  };
  await asSystem(() => database.write(work));
  return performance.now() - started;
}

/** A movement whose shipment customs answers for; what it does from now on is not applied yet. */
export async function inspected(house: House): Promise<TestMovement> {
  const movement = new TestMovement('EXPORT', 1).submitted().accepted().planned([CREW, CUSTOMS]).assessed();
  movement.arrived().concluded(CREW).inYard();
  await apply(house, movement.movementId, movement.inputs);
  return movement;
}

/** Inputs that come of an act. */
export function inputsOf(movement: TestMovement, act: () => unknown): readonly Input[] {
  const before = movement.inputs.length;
  act();
  return movement.inputs.slice(before);
}
