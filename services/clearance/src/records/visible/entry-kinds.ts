import type { Kind, Sees } from '@onegate/auth';
import type { Disclosed } from '../../ledger/domain/entry.ts';
import type { InputName } from '../../movement/domain/input.ts';

/** Of which kind an entry of an event is, its type included, and which of its fields are of another. */
type OfEvent = Kind | { readonly as: Kind; readonly but: Readonly<Record<string, Kind>> };

/** Every event; a new one does not compile before somebody has said who reads of it. */
export const EVENT_KINDS = {
  'declaration.submitted': 'PROGRESS',
  'declaration.accepted': { as: 'PROGRESS', but: { warnings: 'GOODS' } },
  'declaration.correction-needed': { as: 'PROGRESS', but: { faults: 'GOODS' } },
  'declaration.amended': 'PROGRESS',
  'amendment.requested': { as: 'PROGRESS', but: { kinds: 'GOODS', approvalBy: 'CHECKS' } },
  'cancellation.requested': 'PROGRESS',
  'inspections.planned': 'CHECKS',
  'inspection.claimed': 'CHECKS',
  'inspection.claim-released': 'CHECKS',
  'inspection.started': 'CHECKS',
  'inspection.information-requested': 'CHECKS',
  'inspection.answered': 'CHECKS',
  'inspection.concluded': 'CHECKS',
  'inspection.voided': 'CHECKS',
  'inspection.added': 'CHECKS',
  'channel.changed': { as: 'CHECKS', but: { customsDeclaration: 'GOODS' } },
  'slot.booked': 'PROGRESS',
  'vehicle.at-barrier': 'PROGRESS',
  'vehicle.admitted': 'PROGRESS',
  'yard.entered': { as: 'PROGRESS', but: { yard: 'VEHICLE', place: 'VEHICLE' } },
  'charges.assessed': 'CHARGES',
  'charges.settled': 'CHARGES',
  'queue.joined': { as: 'PROGRESS', but: { lane: 'VEHICLE', number: 'VEHICLE' } },
  'vehicle.called': {
    as: 'PROGRESS',
    but: { lane: 'VEHICLE', number: 'VEHICLE', overtakes: 'VEHICLE', overtakingRule: 'VEHICLE' },
  },
  'vehicle.exited': 'PROGRESS',
  'vehicle.crossed': 'PROGRESS',
  'crossing.acknowledged': 'PROGRESS',
  'vehicle.turned-back': 'PROGRESS',
  'vehicle.returning': 'PROGRESS',
  'vehicle.returned': 'PROGRESS',
  'transshipment.started': 'VEHICLE',
  'transshipment.completed': { as: 'VEHICLE', but: { parts: 'GOODS' } },
  'transshipment.abandoned': 'VEHICLE',
  'unloading.demanded': { as: 'VEHICLE', but: { demandedFor: 'PARTIES' } },
  'goods.unloaded': 'VEHICLE',
  'truck.moved': 'VEHICLE',
  'cargo.changed': 'PROGRESS',
  'hold.placed': { as: 'HELD', but: { legalBasis: 'GROUNDS', reasonCode: 'GROUNDS', reviewAt: 'GROUNDS' } },
  'hold.notified': 'GROUNDS',
  'hold.extended': 'GROUNDS',
  'hold.objected': 'GROUNDS',
  'hold.objection-answered': 'GROUNDS',
  'hold.lifted': 'HELD',
  'handover.offered': 'DISPUTES',
  'handover.accepted': 'DISPUTES',
  'handover.refused': 'DISPUTES',
  'handover.withdrawn': 'DISPUTES',
  'handover.expired': 'DISPUTES',
  'contest.opened': 'DISPUTES',
  'contest.decided': 'DISPUTES',
  'exit.permitted': 'PROGRESS',
  'entry.refused': { as: 'PROGRESS', but: { reasonCode: 'CHECKS', legalBasis: 'CHECKS' } },
  'clock.warned': 'ANSWERING',
  'clock.breached': 'ANSWERING',
  'clock.escalated': 'DISPUTES',
  'breach.explained': 'DISPUTES',
  'obligation.created': 'OBLIGATIONS',
  'obligation.discharged': 'OBLIGATIONS',
  'fact.corrected': 'CHECKS',
  'clocks.rearmed': { as: 'PROGRESS', but: { moved: 'ANSWERING' } },
  'crossing.presumed': 'PROGRESS',
  'data.erased': 'PROGRESS',
  'shift.turned': 'ANSWERING',
  'plate.ambiguous': 'VEHICLE',
} as const satisfies Record<InputName, OfEvent>;

/** Fields that are of the same kind in the entries of all events; all others are of the kind of their event. */
export const FIELD_KINDS = {
  actor: 'OFFICERS',
  officer: 'OFFICERS',
  toOfficer: 'OFFICERS',
  holder: 'ANSWERING',
  holderPersons: 'OFFICERS',
  steps: 'PROGRESS',
  release: 'PROGRESS',
  source: 'PROGRESS',
  reportedAt: 'PROGRESS',
  decided: 'DISPUTES',
  differences: 'CHECKS',
  offerEnded: 'DISPUTES',
  contestEnded: 'DISPUTES',
  approver: 'INSIDE',
  heldBack: 'INSIDE',
  noticeDueAt: 'INSIDE',
  noticeAuthority: 'INSIDE',
  noticeReference: 'INSIDE',
  explanation: 'DISPUTES',
  evidence: 'OBLIGATIONS',
  declaration: 'GOODS',
  plate: 'VEHICLE',
  plates: 'VEHICLE',
  weightKg: 'VEHICLE',
  tareKg: 'VEHICLE',
  sealNumber: 'VEHICLE',
} as const satisfies Readonly<Record<string, Kind>>;

const EVENTS: ReadonlyMap<unknown, OfEvent> = new Map(Object.entries(EVENT_KINDS));
const FIELDS: ReadonlyMap<string, Kind> = new Map(Object.entries(FIELD_KINDS));

/** What of an entry decides who reads its fields, as it was written. */
export interface Written {
  /** Absent where it was erased. */
  readonly type?: unknown;
  readonly agency?: unknown;
}

/** Of which kind a field of an entry is; of an entry whose type is not known none but the general ones are shown. */
export function kindOfField(field: string, { type, agency }: Written): Kind | undefined {
  // Codes of whom a finding is about are a matter of health, unless it is surely not one.
  if (field === 'findingCodes')
    return typeof agency === 'string' && agency !== 'HEALTH_QUARANTINE' ? 'FINDINGS' : 'MEDICAL';
  const ofEvent = EVENTS.get(type);
  const special =
    typeof ofEvent === 'object' && Object.hasOwn(ofEvent.but, field) ? ofEvent.but[field] : undefined;
  return special ?? FIELDS.get(field) ?? (typeof ofEvent === 'object' ? ofEvent.as : ofEvent);
}

/** The fields of an entry that are shown; the digests of the others stay in its body. */
export function shownFields(
  fields: Readonly<Record<string, Disclosed>> | null,
  sees: Sees,
): [string, Disclosed][] {
  const written = { type: fields?.['type']?.[1], agency: fields?.['agency']?.[1] };
  return Object.entries(fields ?? {}).filter(([field]) => {
    const kind = kindOfField(field, written);
    return kind !== undefined && sees(kind);
  });
}
