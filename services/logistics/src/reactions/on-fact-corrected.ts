import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { correct, isTaken } from '../corrections/correction.repository.ts';
import { putRight, shownCorrection } from '../corrections/domain/put-right.ts';
import type { LockKey, Transaction } from '@onegate/persistence';
import { findMovement } from '../movement/movement.repository.ts';
import { yardLock } from '../yard/yard.repository.ts';

/** Clearance admits the correction of a fact of a truck: what is shown of the truck follows. */
@Controller()
export class OnFactCorrected {
  @EventPattern('fact.corrected', { locks: yardsOf })
  async on(
    @Payload() { key, data, occurredAt }: Fact<'fact.corrected'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    if (data.inspectionId !== undefined) return ignored;
    const movement = await findMovement(tx, key);
    if (!movement) return ignored;
    const { place, ...right } = putRight(movement, data);
    const free = place && !(await isTaken(tx, movement, place));
    // Where another truck stands on the place, that one is believed: the correction itself is shown all the same.
    const stands = place === null || free ? { place } : {};
    await correct(tx, movement, { ...right, ...stands }, shownCorrection(data, occurredAt));
    return applied;
  }
}

/** Another place of a yard is given out under the lock of that yard. */
async function yardsOf({ key, data }: Fact<'fact.corrected'>, tx: Transaction): Promise<LockKey[]> {
  if (data.fact !== 'yard.entered') return [];
  const movement = await findMovement(tx, key);
  const yard = data.corrected.yard ?? movement?.place?.yard;
  return movement && yard !== undefined ? [yardLock(movement.gate, yard)] : [];
}
