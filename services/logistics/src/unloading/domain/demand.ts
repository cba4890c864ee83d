import { millisecondsOf } from '@onegate/codes';
import type { Cargo } from '../../cargo/cargo.ts';

export interface Demand {
  /** Shipments that keep the truck waiting. */
  readonly blocking: readonly string[];
  readonly waitingSince: Date;
}

export type Obstacle =
  | { readonly code: 'logistics.unloading.not-waiting' | 'logistics.unloading.nothing-blocks' }
  | { readonly code: 'logistics.unloading.too-early'; readonly from: Date };

/**
 * Whether the enterprise of released goods may demand now that those which keep the truck be unloaded.
 * @param after ISO 8601 duration that it has to wait first
 */
export function demandOf(
  waiting: Cargo,
  onTruck: readonly Cargo[],
  after: string,
  now: Date,
): Demand | Obstacle {
  const { stageSince } = waiting;
  if (waiting.stage !== 'AWAITING_TRUCK' || stageSince === null)
    return { code: 'logistics.unloading.not-waiting' };
  const from = new Date(stageSince.getTime() + millisecondsOf(after));
  if (now < from) return { code: 'logistics.unloading.too-early', from };
  const blocking = onTruck.filter(({ stage }) => stage !== 'AWAITING_TRUCK').map((one) => one.shipmentId);
  if (blocking.length === 0) return { code: 'logistics.unloading.nothing-blocks' };
  return { blocking, waitingSince: stageSince };
}
