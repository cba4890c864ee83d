import type { Actor } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import type { Gate } from '../gate/domain/gate.ts';
import type { Movement } from '../movement/domain/movement.ts';
import { factOf } from '../movement/movement-acts.ts';

/** A truck is let in when a place is free, in the order of arrival. */
const RULE = 'logistics.admission.free-place';

export const admissionActor = (gate: Gate): Actor => ({
  kind: 'SYSTEM',
  id: `rule:${RULE}`,
  unit: gate.boardUnit,
});

export const admittedFact = (movement: Movement, at: Date): NewFact =>
  factOf(movement, 'vehicle.admitted', at, { byRule: RULE });
