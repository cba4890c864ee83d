import { asAsked, follow, inAnswer, type Links, version } from './link.ts';

const id = { id: inAnswer('/movementId') };
const transshipment = { id: inAnswer('/transshipmentId') };

/** From one place of the truck to the next. */
export const logisticsLinks: Links = {
  'movements.arrive': [
    follow('inspections.of-movement', 'What the agencies do at the barrier.', id),
    follow('entries.refuse', 'It may not enter.', id),
    follow('breaches.list', 'What came too late.', { record: inAnswer('/movementId') }),
    follow('records.show', 'Who answers for it now.', { ref: inAnswer('/ref') }),
  ],
  'movements.enter-yard': [
    follow('inspections.of-movement', 'What the agencies do in the yard.', id),
    follow('transshipments.list', 'What was moved to other trucks.', id),
    follow('records.list', 'The records of the truck and of its goods.', {
      movementId: inAnswer('/movementId'),
    }),
    follow('records.entries', 'What was said of it.', { ref: inAnswer('/ref') }),
  ],
  'movements.show': [
    follow('movements.arrive', 'It comes to the barrier.', id, { plate: inAnswer('/plate/text') }),
  ],
  'movements.pay': [
    follow('gates.queue', 'It stands in the queue from now on.', { gate: inAnswer('/gate') }),
    follow('movements.call', 'All is done: the truck is called to a lane.', id),
  ],
  'gates.queue': [
    follow('lanes.call-next', 'Call whoever is first to the lane.', {
      gate: asAsked('gate'),
      lane: inAnswer('/items/0/lane'),
    }),
  ],
  'transshipments.begin': [
    follow('transshipments.complete', 'All is moved and counted.', transshipment, {
      counts: [
        {
          shipmentId: inAnswer('/shipmentIds/0'),
          moved: { packages: 1000, grossWeightKg: '10000' },
          kept: { packages: 850, grossWeightKg: '9000' },
        },
      ],
    }),
    follow('transshipments.abandon', 'It is not to be.', transshipment),
  ],
  'unloading.demand': [
    follow('unloading.unload', 'The goods come off the truck.', id, {
      shipmentIds: inAnswer('/shipmentIds'),
      demandId: inAnswer('/demandId'),
    }),
  ],
  'closures.declare': [
    follow('gates.closure', 'As it stands.', { gate: inAnswer('/gate'), id: inAnswer('/id') }),
  ],
  'gates.closure': [
    follow('closures.reopen', 'The gate opens again.', {
      gate: inAnswer('/gate'),
      id: inAnswer('/id'),
      ...version,
    }),
  ],
  'movements.charges': [
    follow('movements.pay', 'Pay what is due.', id, {
      amount: { amount: inAnswer('/due/amount'), currency: inAnswer('/due/currency') },
    }),
  ],
  'movements.call': [follow('movements.exit', 'The truck leaves by its lane.', id)],
  'movements.exit': [follow('movements.cross', 'It crosses the border.', id)],
  'movements.cross': [
    follow('movements.acknowledge', 'The neighbour has it.', id),
    follow('movements.turn-back', 'The neighbour does not take it.', id),
  ],
  'gates.lanes': [
    follow('gates.queue', 'Who waits for a lane.', { gate: 'LT' }),
    follow('lanes.call-next', 'Call the next truck to it.', { gate: 'LT', lane: inAnswer('/items/0/lane') }),
  ],
};
