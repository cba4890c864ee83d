import { follow, inAnswer, type Links } from './link.ts';

const first = { id: inAnswer('/items/0/id') };
const id = { id: inAnswer('/id') };
const subject = { id: inAnswer('/subject/id') };
const movement = { id: inAnswer('/movementId') };

/** From a task to its next step; when all are done the truck goes on. */
export const inspectionLinks: Links = {
  'inspections.of-movement': [
    follow('inspections.read', 'One of the tasks.', first),
    follow('inspections.claim', 'Take a task.', first),
    follow('inspections.void', 'It was planned in error.', first),
    follow('movements.enter-yard', 'Nothing waits at the barrier: the truck drives in.', {
      id: inAnswer('/items/0/movementId'),
    }),
    follow('movements.charges', 'What is to be paid.', { id: inAnswer('/items/0/movementId') }),
    follow('movements.call', 'All is done: the truck is called to a lane.', {
      id: inAnswer('/items/0/movementId'),
    }),
  ],
  'inspections.claim': [
    follow('inspections.claim-release', 'Give it back.', id),
    follow('inspections.start', 'Begin.', id),
  ],
  'inspections.start': [
    follow('inspections.findings.record', 'Write down what is found.', id),
    follow('inspections.information-requests.ask', 'Ask the declarant.', id),
    follow('inspections.conclude', 'Say the result.', id),
  ],
  'inspections.information-requests.ask': [
    follow('inspections.information-requests.answer', 'The declarant answers.', {
      ...id,
      number: inAnswer('/informationRequests/0/number'),
    }),
  ],
  'inspections.conclude': [
    follow('inspections.of-movement', 'What is left to do.', movement),
    follow('inspections.re-inspect-movement', 'Ask for it to be done again.', movement, {
      inspectionId: inAnswer('/id'),
    }),
    follow('inspections.re-inspect', 'Ask for it to be done again on the goods.', subject, {
      inspectionId: inAnswer('/id'),
    }),
  ],
  'customs-declarations.read': [
    follow('inspections.channel.read', 'Its channel, and how it came to be.', {
      number: inAnswer('/number'),
    }),
    follow('customs-declarations.refuse', 'None of its goods may pass.', { number: inAnswer('/number') }),
    follow('records.list', 'The records of its goods, on every truck.', {
      customsNumber: inAnswer('/number'),
    }),
    follow('inspections.channel.raise', 'Raise the channel.', { number: inAnswer('/number') }),
  ],
};
