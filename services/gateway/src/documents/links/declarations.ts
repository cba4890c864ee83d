import { follow, inAnswer, type Links, version } from './link.ts';

const id = { id: inAnswer('/declarationId') };
const movement = { id: inAnswer('/movementId') };
const record = { ref: inAnswer('/ref') };
const shipment = { id: inAnswer('/shipments/0/shipmentId') };
const enterprise = { id: inAnswer('/enterprise') };
const mandate = { id: inAnswer('/principal'), mandateId: inAnswer('/mandateId') };

/** From a declaration to what is done with it, and to the truck, the tasks and the record that it brings about. */
export const declarationLinks: Links = {
  'declarations.create': [
    follow('declarations.read', 'Read it as it stands.', id),
    follow('declarations.change', 'Change the draft.', { ...id, ...version }),
    follow('declarations.submit', 'Lodge it.', id),
  ],
  'declarations.submit': [
    follow('declarations.accept', 'An officer has looked at what was odd.', id),
    follow('declarations.request-correction', 'An officer sends it back with its faults.', id),
    follow('declarations.amendments', 'What was changed after it was lodged.', id),
    follow('declarations.amend', 'Ask for a change.', id),
    follow('declarations.read', 'Read it as it was lodged.', id),
    follow('declarations.cancel', 'Take it back.', id),
    follow('movements.show', 'Its truck.', movement),
    follow('movements.book', 'Book a slot for the truck.', movement),
    follow('inspections.of-movement', 'The tasks of the agencies.', movement),
    follow('inspections.of-shipment', 'The tasks about its goods.', shipment),
    follow('records.show', 'The shared record.', record),
    follow('track.show', 'Where its goods are, for everyone who has the slip.', {
      code: inAnswer('/shipments/0/trackingCode'),
    }),
    follow('goods.refuse', 'Only some of its goods may not enter.', { ref: inAnswer('/shipments/1/ref') }),
    follow('breaches.list', 'What came too late.', { record: inAnswer('/movementId') }),
    follow('records.entries', 'All that was ever said of it.', record),
    follow('records.holders', 'Who had it, one after the other.', record),
    follow('records.time', 'Who had it for how long.', record),
    follow('records.bundle', 'The record to take away, with its proofs.', record),
    follow('records.list', 'Its records: of the truck and of each shipment.', {
      movementId: inAnswer('/movementId'),
    }),
    follow(
      'obligations.create',
      'Somebody owes something from now on.',
      {},
      {
        record: inAnswer('/ref'),
      },
    ),
  ],
  'declarations.read': [
    follow('customs-declarations.read', 'The customs declaration of its goods, over all trucks.', {
      number: inAnswer('/shipments/0/customsDeclarations/0/number'),
    }),
  ],
  'declarations.cancel': [follow('declarations.cancellation', 'What became of it.', id)],
  'enterprises.register': [
    follow('enterprises.read', 'As it is registered.', enterprise),
    follow('enterprises.list', 'Among all others.'),
    follow('enterprises.change', 'Change what is registered.', { ...enterprise, ...version }),
  ],
  'enterprises.list': [
    follow(
      'mandates.give',
      'Let another act for it.',
      { id: inAnswer('/items/0/enterprise') },
      { agent: inAnswer('/items/1/enterprise') },
    ),
    follow('mandates.list', 'Who may act for it.', { id: inAnswer('/items/0/enterprise') }),
  ],
  'mandates.give': [
    follow('mandates.read', 'As it was given.', mandate),
    follow('mandates.end', 'Take it back.', mandate),
  ],
};
