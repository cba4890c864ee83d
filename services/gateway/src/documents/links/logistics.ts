import { follow, inAnswer, type Links, put } from './link.ts';

const id = { id: inAnswer('/movementId') };

/** From one place of the truck to the next. */
export const logisticsLinks: Links = {
  'movements.arrive': [
    follow('inspections.of-movement', 'What the agencies do at the barrier.', id),
    follow('movements.turn-back', 'It may not go on.', id),
  ],
  'movements.enter-yard': [
    follow('inspections.of-movement', 'What the agencies do in the yard.', id),
    follow('transshipments.list', 'What was moved to other trucks.', id),
    follow('unloading.demand', 'The goods are to be unloaded.', id),
  ],
  'movements.charges': [
    follow('movements.pay', 'Pay what is due.', id, {
      method: 'CASH',
      amount: { amount: put('/due/amount'), currency: put('/due/currency') },
      reference: 'PT-000123',
    }),
  ],
  'movements.call': [follow('movements.exit', 'The truck leaves by its lane.', id)],
  'movements.exit': [follow('movements.cross', 'It crosses the border.', id)],
  'movements.cross': [follow('movements.acknowledge', 'The neighbour has it.', id)],
  'gates.lanes': [
    follow('gates.queue', 'Who waits for a lane.', { gate: 'LT' }),
    follow('lanes.call-next', 'Call the next truck to it.', { gate: 'LT', lane: inAnswer('/items/0/lane') }),
  ],
};
