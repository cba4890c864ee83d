import type { FactRows } from '../registry/fact-row.ts';

/** Facts of this domain, and which facts must have happened before each. */
export const logisticsFacts = {
  'slot.booked': { requires: ['declaration.accepted'] },
  'vehicle.at-barrier': { requires: ['declaration.accepted'] },
  'vehicle.admitted': { requires: ['vehicle.at-barrier'] },
  'yard.entered': { requires: ['vehicle.admitted'] },
  'charges.assessed': { requires: ['declaration.accepted', 'declaration.amended'] },
  'charges.settled': { requires: ['charges.assessed'] },
  'queue.joined': { requires: ['stage.changed'] },
  'vehicle.called': { requires: ['queue.joined'] },
  'vehicle.exited': { requires: ['vehicle.called', 'exit.permitted'] },
  'vehicle.crossed': { requires: ['vehicle.exited'] },
  'crossing.acknowledged': { requires: ['vehicle.crossed'] },
  'vehicle.turned-back': { requires: ['vehicle.crossed'] },
  'vehicle.returning': { requires: ['entry.refused'] },
  'vehicle.returned': { requires: ['vehicle.returning'] },
  'transshipment.started': { requires: ['yard.entered'] },
  'transshipment.completed': { requires: ['transshipment.started'] },
  'transshipment.abandoned': { requires: ['transshipment.started'] },
  'unloading.demanded': { requires: ['yard.entered'] },
  'goods.unloaded': { requires: ['yard.entered'] },
} as const satisfies FactRows;
