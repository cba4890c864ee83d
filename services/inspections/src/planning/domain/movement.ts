import type { Channel } from '@onegate/codes';
import type { VehicleFacts, GoodsFacts } from '../../rules/domain/rule.ts';

/** What this service keeps of a movement: enough to plan, and to know which tasks can begin. */
export interface Movement {
  readonly id: string;
  readonly ref: string;
  readonly gate: string;
  readonly direction: 'EXPORT' | 'IMPORT';
  /** The version that the tasks were planned for. */
  readonly declarationVersion: number;
  /** Raised with every change of a channel on this truck. */
  readonly channelVersion: number;
  /** Enterprises that may see tasks of the movement as a whole. */
  readonly enterprises: readonly string[];
  readonly declared: DeclaredTruck;
  readonly admittedAt: Date | null;
  readonly yardEnteredAt: Date | null;
  /** Since when nothing may be planned any more: permit to leave, or cancellation. */
  readonly closedAt: Date | null;
  readonly cancelled: boolean;
}

/** The declaration as the rules need it; no persons. */
export interface DeclaredTruck {
  readonly vehicle: VehicleFacts;
  /** Who declares and who carries: they see every task on the truck. */
  readonly partners: readonly string[];
  readonly shipments: readonly DeclaredShipment[];
}

export interface DeclaredShipment {
  readonly shipmentId: string;
  readonly enterprise: string;
  readonly customsDeclarations: readonly { readonly number: string; readonly channel: Channel }[];
  readonly goods: readonly GoodsFacts[];
}
