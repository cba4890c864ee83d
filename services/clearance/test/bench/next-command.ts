import { deserialize, serialize } from 'node:v8';
import type { Input } from '../../src/movement/domain/input.ts';
import type { TestMovement } from '../a-movement.ts';
import { CUSTOMS, inputsOf } from './apply.ts';

export type Kind = 'claim' | 'handover' | 'stageChange';

/**
 * A command that waits for its turn. Its inputs lie as bytes outside the heap: thousands of movements held as objects
 * made each garbage collection mark 250 MB that no service has, and every command then waited 100 to 300 ms.
 */
export interface Next {
  readonly kind: Kind;
  readonly movementId: string;
  readonly recordId: string;
  readonly inputs: Buffer;
}

export function nextOf(movement: TestMovement, kind: Kind): Next {
  const acts: Record<Kind, () => unknown> = {
    claim: () => movement.claimed(CUSTOMS),
    stageChange: () => movement.concluded(CUSTOMS),
    handover: () => undefined,
  };
  const inputs = serialize(inputsOf(movement, acts[kind]));
  return { kind, movementId: movement.movementId, recordId: movement.idOf(0), inputs };
}

export const inputsOfNext = (next: Next): readonly Input[] => deserialize(next.inputs) as Input[];
