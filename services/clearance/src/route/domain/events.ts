import { type Stage, STAGES } from '@onegate/codes';
import { HEARD, type InputName, LINKED, OWN, UNTOLD } from '../../movement/domain/input.ts';

/**
 * What comes of an event in a stage of the movement. HANDLED: taken over, and it may move records. NOTED: an entry, and
 * the movement stays where it is. DIFFERENCE: it contradicts the stage, and somebody settles it.
 */
export type Treatment = 'HANDLED' | 'NOTED' | 'DIFFERENCE';

export type Treatments = Readonly<Record<Stage, Treatment>>;

const phase =
  <const S extends Stage>(...stages: readonly S[]) =>
  (treatment: Treatment): Readonly<Record<S, Treatment>> =>
    Object.fromEntries(stages.map((stage) => [stage, treatment])) as Record<S, Treatment>;

const coming = phase('SUBMITTED', 'SCHEDULED', 'WAITING_ADMISSION');
const inside = phase(
  'ARRIVED',
  'IN_YARD',
  'UNDER_INSPECTION',
  'TRANSSHIPPING',
  'AWAITING_TRUCK',
  'FEE_DUE',
  'QUEUED_FOR_EXIT',
);
const leaving = phase('EXIT_CONTROL', 'CROSSED', 'TURNED_BACK');
const refused = phase('REFUSED', 'RETURNING');
const closed = phase('COMPLETED', 'CANCELLED', 'CLOSED_REFUSED');

/** A stage that is in no phase, or an event without a row, does not compile. */
const open = (treatment: Treatment) => ({
  ...coming(treatment),
  ...inside(treatment),
  ...leaving(treatment),
  ...refused(treatment),
});
/** Taken over as long as somebody answers; after that it is an entry. */
const HANDLED = { ...open('HANDLED'), ...closed('NOTED') } satisfies Treatments;
const NOTED = { ...open('NOTED'), ...closed('NOTED') } satisfies Treatments;
/** Expected in the stages named only. */
const NOWHERE_ELSE = { ...open('DIFFERENCE'), ...closed('DIFFERENCE') } satisfies Treatments;

/** Every event in every stage. */
export const events = {
  'declaration.submitted': HANDLED,
  'declaration.accepted': HANDLED,
  'declaration.correction-needed': HANDLED,
  'declaration.amended': HANDLED,
  'amendment.requested': HANDLED,
  'cancellation.requested': HANDLED,
  'inspections.planned': HANDLED,
  'inspection.claimed': HANDLED,
  'inspection.claim-released': HANDLED,
  'inspection.started': HANDLED,
  'inspection.information-requested': HANDLED,
  'inspection.answered': HANDLED,
  'inspection.concluded': HANDLED,
  'inspection.voided': HANDLED,
  'inspection.added': HANDLED,
  'channel.changed': HANDLED,
  'slot.booked': NOTED,
  'vehicle.at-barrier': { ...NOWHERE_ELSE, SCHEDULED: 'HANDLED' },
  'vehicle.admitted': { ...NOWHERE_ELSE, SCHEDULED: 'HANDLED', WAITING_ADMISSION: 'HANDLED' },
  'yard.entered': { ...NOWHERE_ELSE, IN_YARD: 'HANDLED' },
  'charges.assessed': HANDLED,
  'charges.settled': HANDLED,
  'queue.joined': NOTED,
  'vehicle.called': { ...NOWHERE_ELSE, QUEUED_FOR_EXIT: 'HANDLED' },
  'vehicle.exited': { ...NOWHERE_ELSE, EXIT_CONTROL: 'HANDLED' },
  'vehicle.crossed': { ...NOWHERE_ELSE, EXIT_CONTROL: 'HANDLED', TURNED_BACK: 'HANDLED' },
  'crossing.acknowledged': { ...NOWHERE_ELSE, CROSSED: 'HANDLED', COMPLETED: 'NOTED' },
  'vehicle.turned-back': { ...NOWHERE_ELSE, CROSSED: 'HANDLED', COMPLETED: 'HANDLED' },
  'vehicle.returning': { ...NOWHERE_ELSE, REFUSED: 'HANDLED' },
  'vehicle.returned': { ...NOWHERE_ELSE, RETURNING: 'HANDLED' },
  'transshipment.started': HANDLED,
  'transshipment.completed': HANDLED,
  'transshipment.abandoned': HANDLED,
  'unloading.demanded': NOTED,
  'goods.unloaded': HANDLED,
  'truck.moved': HANDLED,
  'cargo.changed': HANDLED,
  'hold.placed': HANDLED,
  'hold.lifted': HANDLED,
  'handover.offered': HANDLED,
  'handover.accepted': HANDLED,
  'handover.refused': HANDLED,
  'handover.withdrawn': HANDLED,
  'handover.expired': HANDLED,
  'contest.opened': HANDLED,
  'contest.decided': HANDLED,
  'hold.notified': HANDLED,
  'hold.extended': HANDLED,
  'hold.objected': HANDLED,
  'hold.objection-answered': HANDLED,
  'obligation.created': HANDLED,
  'obligation.discharged': HANDLED,
  'exit.permitted': HANDLED,
  'entry.refused': HANDLED,
  'clock.warned': HANDLED,
  'clock.breached': HANDLED,
  'clock.escalated': HANDLED,
  'breach.explained': NOTED,
  'fact.corrected': HANDLED,
  'clocks.rearmed': NOTED,
  'crossing.presumed': { ...NOTED, CROSSED: 'HANDLED' },
  'data.erased': NOTED,
  'shift.turned': NOTED,
  'plate.ambiguous': NOTED,
} as const satisfies Record<InputName, Treatments>;

/** Every event that can happen to a movement, by short name. */
export const EVENT_NAMES: readonly InputName[] = [...HEARD, ...LINKED, ...OWN, ...UNTOLD];

/** What the compiler cannot see of a table that was put together elsewhere: rows and stages that are missing. */
export function faultsOfEvents(table: Readonly<Record<string, Partial<Treatments>>>): string[] {
  return EVENT_NAMES.flatMap((name) =>
    STAGES.filter((stage) => table[name]?.[stage] === undefined).map(
      (stage) => `${name} is neither handled nor named as ignored in ${stage}`,
    ),
  );
}
