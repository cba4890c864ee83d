import { defineProblems } from '@onegate/problems';

const READ_AGAIN = 'Read the movement again: `allowedActions` says what can be done now.';

export const logisticsProblems = defineProblems({
  'logistics.gate.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such gate here',
    remedy: 'Check the code of the gate.',
  },
  'logistics.lane.not-found': {
    kind: 'NOT_FOUND',
    title: 'The gate has no such lane',
    remedy: 'Name one of the lanes of the gate.',
  },
  'logistics.movement.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such movement here',
    remedy: 'A movement appears moments after its declaration was accepted.',
  },
  'logistics.movement.not-now': {
    kind: 'CONFLICT',
    title: 'The movement is not in a state that allows this',
    detail: '{act} cannot be done while the movement is {state}.',
    remedy: READ_AGAIN,
  },
  'logistics.movement.not-yet': {
    kind: 'CONFLICT',
    title: 'The movement has not reached the stage that this needs',
    detail: '{act} needs the stage {needed}; it is {stage}.',
    remedy: 'Try again when the stage named has been reached.',
  },
  'logistics.booking.slot-invalid': {
    kind: 'INVALID',
    title: 'No slot begins at this time',
    remedy: 'Take a `from` out of the list of slots of the gate.',
  },
  'logistics.closure.not-found': {
    kind: 'NOT_FOUND',
    title: 'The gate has no such closure',
    remedy: 'See the list of closures of the gate.',
  },
  'logistics.closure.overlaps': {
    kind: 'CONFLICT',
    title: 'Another closure covers part of that time',
    remedy: 'End the one named (`closureId`), or name another time.',
  },
  'logistics.closure.over': {
    kind: 'CONFLICT',
    title: 'The closure is over already',
    remedy: 'Read it again; nothing is to be done.',
  },
  'logistics.closure.closed': {
    kind: 'CONFLICT',
    title: 'Nobody passes the barrier now',
    remedy: 'The queue stands in its order. Call again when the closure named (`closureId`) is over.',
  },
  'logistics.booking.slot-closed': {
    kind: 'CONFLICT',
    title: 'The gate is closed in all of that slot',
    remedy: 'Choose another slot: the list shows which are closed.',
  },
  'logistics.booking.slot-full': {
    kind: 'CONFLICT',
    title: 'The slot is full',
    remedy: 'Book another; the list of slots shows the free places.',
  },
  'logistics.arrival.other-plate': {
    kind: 'CONFLICT',
    title: 'Another plate was declared for this movement',
    remedy: 'Check the plate; if the truck has changed, the declaration must be amended first.',
  },
  'logistics.transshipment.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such transshipment here',
    remedy: 'Check the identifier; the movement shows its transshipments.',
  },
  'logistics.transshipment.faulty': {
    kind: 'INVALID',
    title: 'These goods cannot go to that truck now',
    remedy:
      '`errors` names everything that stands against it: trucks that are not there, shipments that are not on it.',
  },
  'logistics.transshipment.unbalanced': {
    kind: 'INVALID',
    title: 'The quantities do not balance',
    remedy: 'For every shipment what moved and what stayed must make what was there.',
  },
  'logistics.transshipment.truck-gone': {
    kind: 'CONFLICT',
    title: 'A truck of the transshipment is not in the yard any more',
    remedy: 'Give the transshipment up, or wait until the truck is back.',
  },
  'logistics.transshipment.ended': {
    kind: 'CONFLICT',
    title: 'The transshipment was completed or given up already',
    remedy: 'Read it again; nothing is to be done.',
  },
  'logistics.unloading.not-on-truck': {
    kind: 'CONFLICT',
    title: 'The shipment is not on this truck',
    remedy: 'Name the truck that carries the shipment.',
  },
  'logistics.unloading.not-waiting': {
    kind: 'CONFLICT',
    title: 'The shipment does not wait for others on its truck',
    remedy: 'Unloading can be demanded for released goods in the stage AWAITING_TRUCK.',
  },
  'logistics.unloading.too-early': {
    kind: 'CONFLICT',
    title: 'The goods have not waited long enough to demand the unloading of others',
    remedy: '`from` says when it can be demanded.',
  },
  'logistics.unloading.nothing-blocks': {
    kind: 'CONFLICT',
    title: 'No other goods keep the truck',
    remedy: 'Read the movement again; the truck can go on.',
  },
  'logistics.unloading.demanded': {
    kind: 'CONFLICT',
    title: 'Unloading has been demanded for this shipment already',
    remedy: '`demandId` names the open demand.',
  },
  'logistics.unloading.faulty': {
    kind: 'INVALID',
    title: 'These goods cannot be unloaded so',
    remedy: '`errors` names everything that stands against it.',
  },
  'logistics.yard.unknown': {
    kind: 'INVALID',
    title: 'The gate has no such yard',
    remedy: 'Name one of the yards of the gate.',
  },
  'logistics.yard.full': {
    kind: 'CONFLICT',
    title: 'The yard is full',
    remedy: 'Direct the truck to another yard.',
  },
  'logistics.yard.place-taken': {
    kind: 'CONFLICT',
    title: 'Another truck stands on this place',
    remedy: 'Name another place, or none to get the next free one.',
  },
  'logistics.payment.nothing-due': { kind: 'CONFLICT', title: 'Nothing is due', remedy: READ_AGAIN },
  'logistics.payment.other-amount': {
    kind: 'UNPROCESSABLE',
    title: 'The amount is not what is due',
    detail: 'Due are {amount} {currency}.',
    remedy: 'Pay exactly the amount in `due`.',
  },
  'logistics.payment.not-provable': {
    kind: 'UNPROCESSABLE',
    title: 'Whoever pays tells only what can be checked',
    remedy: 'Tell a transfer or an e-invoice by its number; cash is taken by the cashier of the board.',
  },
  'logistics.payment.reference-used': {
    kind: 'CONFLICT',
    title: 'This transfer or invoice has paid already',
    remedy: 'Check the number; where one transfer paid for several trucks, ask the cashier of the board.',
  },
  'logistics.call.not-first': {
    kind: 'CONFLICT',
    title: 'Others wait before this truck',
    remedy: 'Call the first of the lane, or state the reason for overtaking.',
  },
  'logistics.queue.empty': {
    kind: 'CONFLICT',
    title: 'No truck waits in this lane',
    remedy: 'Call another lane, or wait until a truck has joined it.',
  },
  'logistics.queue.busy': {
    kind: 'UNAVAILABLE',
    title: 'The first truck of the lane is being handled at this moment',
    remedy: 'Try again with the same Idempotency-Key.',
  },
  'logistics.exit.refused': {
    kind: 'CONFLICT',
    title: 'Clearance does not permit the exit',
    remedy: 'The code and `allowedActions` are those of clearance.',
  },
  'logistics.exit.clearance-away': {
    kind: 'UNAVAILABLE',
    title: 'Clearance cannot be asked for the exit permit',
    remedy: 'Try again with the same Idempotency-Key; no truck leaves without a permit.',
  },
});
