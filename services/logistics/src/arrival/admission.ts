import type { Actor } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import type { Movement } from '../movement/domain/movement.ts';
import { factOf } from '../movement/movement-acts.ts';

/** A truck is let in when a place is free, in the order of arrival. */
const RULE = 'logistics.admission.free-place';

export const ADMISSION: Actor = { kind: 'SYSTEM', id: `rule:${RULE}` };

export const admittedFact = (movement: Movement, at: Date): NewFact =>
  factOf(movement, 'vehicle.admitted', at, { byRule: RULE });
