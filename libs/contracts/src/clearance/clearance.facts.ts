import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const clearanceFacts = {
  'record.opened': { requires: ['declaration.submitted'] },
  'stage.changed': { requires: ['record.opened'] },
  'holder.changed': { requires: ['record.opened'] },
  'handover.offered': { requires: ['record.opened'] },
  'handover.accepted': { requires: ['handover.offered'] },
  'handover.refused': { requires: ['handover.offered'] },
  'handover.withdrawn': { requires: ['handover.offered'] },
  'handover.expired': { requires: ['handover.offered'] },
  'amendment.admitted': { requires: ['amendment.requested'] },
  'amendment.rejected': { requires: ['amendment.requested'] },
  'movement.cancelled': { requires: ['cancellation.requested'] },
  'cancellation.rejected': { requires: ['cancellation.requested'] },
  'hold.placed': { requires: ['record.opened'] },
  'hold.lifted': { requires: ['hold.placed'] },
  'clock.breached': { requires: ['record.opened'] },
  'shipment.released': { requires: ['record.opened'] },
  'shipment.release-revoked': { requires: ['shipment.released'] },
  'exit.permitted': { requires: ['vehicle.called'] },
  'truck.moved': { requires: ['transshipment.completed'] },
  'cargo.changed': { requires: ['transshipment.completed'] },
  'obligation.created': { requires: ['record.opened'] },
  'obligation.discharged': { requires: ['obligation.created'] },
  'shipment.completed': { requires: ['record.opened'] },
  'movement.completed': { requires: ['record.opened'] },
} as const satisfies FactRows;
