import { asAsked, follow, inAnswer, type Links, version } from './link.ts';

const record = { ref: inAnswer('/ref') };
const hold = { id: inAnswer('/holdId') };
const handover = { id: inAnswer('/handoverId') };
const obligation = { id: inAnswer('/obligationId') };
const outage = { id: inAnswer('/id') };
const contest = { id: inAnswer('/contestId') };

/** From the record to what may be done with it, and back out of each state that somebody has put it into. */
export const clearanceLinks: Links = {
  'records.show': [
    follow('holds.place', 'It may not go on.', record),
    follow('handovers.offer', 'Another unit is to have it.', record),
    follow('contests.open', 'It should not be with us.', record),
    follow('corrections.list', 'What of it was said wrongly.', record),
    follow('erasures.create', 'A value of it is to be erased.', record),
    follow('visits.list', 'Foreign vehicles that must go home.', { plate: inAnswer('/plates/0') }),
    follow('gates.board', 'All that is open at the gate.', { gate: inAnswer('/gate') }),
    follow('differences.list', 'What two services say differently.', { movementId: inAnswer('/movementId') }),
    follow('ledger.proofs.inclusion', 'That its first entry is in the ledger.', {
      record: inAnswer('/recordId'),
      seq: '1',
    }),
  ],
  'records.list': [
    follow(
      'transshipments.begin',
      'Goods of one of them go over to the truck of another.',
      { id: inAnswer('/items/0/movementId') },
      {
        receivingMovementId: inAnswer('/items/1/movementId'),
        shipmentIds: [inAnswer('/items/0/subject/id')],
      },
    ),
    follow(
      'unloading.demand',
      'Goods that are released want the others off their truck.',
      { id: inAnswer('/items/0/movementId') },
      { shipmentId: inAnswer('/items/0/subject/id') },
    ),
  ],
  'records.entries': [
    follow(
      'corrections.create',
      'It was not so.',
      { ref: asAsked('ref') },
      { entry: inAnswer('/items/0/seq') },
    ),
  ],
  'goods.refuse': [
    follow('records.list', 'What else is on the truck.', { movementId: inAnswer('/movementId') }),
  ],
  'time-limits.show': [follow('time-limits.change', 'Other times.', { gate: inAnswer('/gate'), ...version })],
  'time-limits.change': [follow('breaches.list', 'What is late by them.')],
  'weight-tolerances.show': [
    follow('weight-tolerances.change', 'Other tolerances.', { gate: inAnswer('/gate'), ...version }),
  ],
  'gates.board': [follow('gates.events', 'What happens there from now on.', { gate: inAnswer('/gate') })],
  'outages.declare': [follow('outages.show', 'As it stands.', outage)],
  'outages.list': [follow('outages.show', 'One of them.', { id: inAnswer('/items/0/id') })],
  'outages.show': [
    follow('outages.confirm', 'It was one.', { ...outage, ...version }),
    follow('outages.deny', 'It was none.', { ...outage, ...version }),
    follow('outages.end', 'It is over.', { ...outage, ...version }),
  ],
  'holds.place': [
    follow('holds.show', 'As it stands.', hold),
    follow('holds.extend', 'It is needed for longer.', hold),
    follow('holds.lift', 'It is needed no more.', hold),
    follow('objections.create', 'The enterprise objects.', hold),
    follow('sealed-holds.list', 'Those that are sealed, to whoever may know.'),
    follow('sealed-holds.oversight', 'Those that are sealed, for review.'),
  ],
  'objections.create': [
    follow('objections.answer', 'Answer the objection.', { id: inAnswer('/objection/objectionId') }),
  ],
  'handovers.offer': [
    follow('handovers.show', 'What became of it.', handover),
    follow('handovers.accept', 'The other unit takes it.', handover),
    follow('handovers.refuse', 'The other unit does not.', handover),
    follow('handovers.withdraw', 'It is taken back.', handover),
  ],
  'contests.open': [
    follow('contests.show', 'Where it stands.', contest),
    follow(
      'assignments.create',
      'The board says whose it is.',
      { ref: inAnswer('/recordId') },
      { toUnit: inAnswer('/unit') },
    ),
  ],
  'obligations.create': [
    follow('obligations.show', 'As it stands.', obligation),
    follow('obligations.discharge', 'It is fulfilled.', obligation),
  ],
  'breaches.list': [
    follow('breaches.show', 'One of them.', { id: inAnswer('/items/0/breachId') }),
    follow('breaches.explain', 'Say why.', { id: inAnswer('/items/0/breachId') }),
  ],
  'sealed-holds.list': [follow('sealed-holds.show', 'One of them.', { id: inAnswer('/items/0/holdId') })],
  'sealed-holds.oversight': [
    follow('sealed-holds.review', 'It was reviewed.', { id: inAnswer('/items/0/holdId') }),
  ],
  'shift-changes.create': [follow('shift-changes.show', 'Which files follow.', { id: inAnswer('/id') })],
  'routes.list': [follow('routes.show', 'One route.', { direction: inAnswer('/items/0/direction') })],
};
