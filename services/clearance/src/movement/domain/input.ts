import type { FactData, FactName } from '@onegate/contracts';
import type { Instant } from './movement-file.ts';
import type { MovedClock, RearmCause } from './rearm.ts';

/** Facts of other services that become part of a movement's record. */
export const HEARD = [
  'declaration.submitted',
  'declaration.accepted',
  'declaration.correction-needed',
  'declaration.amended',
  'amendment.requested',
  'cancellation.requested',
  'inspections.planned',
  'inspection.claimed',
  'inspection.claim-released',
  'inspection.started',
  'inspection.information-requested',
  'inspection.answered',
  'inspection.concluded',
  'inspection.voided',
  'inspection.added',
  'channel.changed',
  'slot.booked',
  'vehicle.at-barrier',
  'vehicle.admitted',
  'yard.entered',
  'charges.assessed',
  'charges.settled',
  'queue.joined',
  'vehicle.called',
  'vehicle.exited',
  'vehicle.crossed',
  'crossing.acknowledged',
  'vehicle.turned-back',
  'vehicle.returning',
  'vehicle.returned',
  'transshipment.started',
  'transshipment.completed',
  'transshipment.abandoned',
  'unloading.demanded',
  'goods.unloaded',
] as const satisfies readonly FactName[];

export type HeardName = (typeof HEARD)[number];

/** What the file of one movement tells another's: a truck and the shipments on it that are at home elsewhere. */
export const LINKED = ['truck.moved', 'cargo.changed'] as const satisfies readonly FactName[];

export type LinkedName = (typeof LINKED)[number];

/** Acts decided in clearance itself that are told to others as they are. */
export const OWN = [
  'hold.placed',
  'hold.notified',
  'hold.extended',
  'hold.objected',
  'hold.objection-answered',
  'hold.lifted',
  'handover.offered',
  'handover.accepted',
  'handover.refused',
  'handover.withdrawn',
  'handover.expired',
  'contest.opened',
  'contest.decided',
  'exit.permitted',
  'entry.refused',
  'clock.warned',
  'clock.breached',
  'obligation.created',
  'obligation.discharged',
  'clock.escalated',
  'breach.explained',
  'fact.corrected',
] as const satisfies readonly FactName[];

export type OwnName = (typeof OWN)[number];

/** Acts of clearance that others learn of by their consequences alone. */
export const UNTOLD = [
  'crossing.presumed',
  'data.erased',
  'shift.turned',
  'plate.ambiguous',
  'clocks.rearmed',
] as const;

interface Happened {
  /** Id of the event: the heard fact's, or the one that clearance tells. */
  readonly eventId: string;
  /** Never later than it was recorded. */
  readonly occurredAt: Instant;
  /** As the fact said it, where it was clamped. */
  readonly reportedAt?: Instant;
  /** `person:…` or `system:…`, as in the envelope. */
  readonly actor: string;
  /** Which clock of the file it is about; for facts of clocks only. */
  readonly clockKey?: string;
  /** Records that the corrected fact had brought into another stage; for corrections only. */
  readonly moved?: readonly string[];
  /** What the entry keeps beside the data of the fact: told to nobody else. */
  readonly noted?: Readonly<Record<string, unknown>>;
}

/** One thing that happens to a movement. */
export type Input =
  | { [N in HeardName | LinkedName | OwnName]: Happened & { readonly name: N; readonly data: FactData<N> } }[
      HeardName | LinkedName | OwnName]
  /** The neighbour said nothing in time: clearance's own timer. Told by the change of stage alone. */
  | (Happened & { readonly name: 'crossing.presumed'; readonly data: Record<string, never> })
  /** Whose way a plate tells of cannot be known: a difference of clearance's own, told to nobody. */
  | (Happened & { readonly name: 'plate.ambiguous'; readonly data: { readonly plate: string } })
  /** When something is due has changed for the whole gate: hours, an outage, a closure. Told to nobody else. */
  | (Happened & { readonly name: 'clocks.rearmed'; readonly data: Rearmed })
  /** A field of an entry lost its salt and value by order: what it was called stays, told to nobody else. */
  | (Happened & { readonly name: 'data.erased'; readonly data: { readonly erased: Erased } })
  /** A shift or a head's time ended, and with it somebody's answering for the record. Told by the change of holder. */
  | (Happened & {
      readonly name: 'shift.turned';
      readonly data: { readonly subject: Subject; readonly unit: string };
    });

/** Why what is due changed, and of which clocks. */
export interface Rearmed {
  readonly because: RearmCause;
  /** The outage, closure or calendar; absent where it has no name. */
  readonly reference?: string;
  readonly moved: readonly MovedClock[];
}

type Subject = FactData<'hold.placed'>['subject'];

/** Which field, of the entries of which event, was erased in every record that showed it, and by whose order. */
export interface Erased {
  readonly event: string;
  readonly field: string;
  /** Reference of the order, e.g. the number of a decision. */
  readonly order: string;
}

export type InputName = Input['name'];
export type InputOf<N extends InputName> = Extract<Input, { name: N }>;
