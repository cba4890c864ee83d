import { defineProblems } from '@onegate/problems';

const READ_AGAIN = 'Read the record again: `allowedActions` says what can be done now.';

export const clearanceProblems = defineProblems({
  'clearance.record.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such record here',
    remedy: 'A record appears moments after its declaration was submitted.',
  },
  'clearance.records.unseen': {
    kind: 'FORBIDDEN',
    title: 'You may not search by what you do not see',
    remedy: 'Leave the condition out; the table of what each reader sees is published.',
  },
  'clearance.events.too-many': {
    kind: 'TOO_MANY',
    title: 'More live streams at a time than are allowed',
    remedy: 'Close one, or wait as long as Retry-After says; one stream tells of a whole gate.',
  },
  'clearance.track.not-found': {
    kind: 'NOT_FOUND',
    title: 'This code leads to no shipment',
    remedy:
      'Check the code on the slip; it appears moments after the declaration was submitted, and ends some time after the shipment is complete.',
  },
  'clearance.record.closed': { kind: 'CONFLICT', title: 'The record is closed', remedy: READ_AGAIN },
  'clearance.exit.not-at-exit': {
    kind: 'CONFLICT',
    title: 'The movement is not at exit control',
    remedy: 'Call it from the queue first; ask again a moment after the call.',
  },
  'clearance.exit.held': {
    kind: 'CONFLICT',
    title: 'A hold is open',
    remedy: 'The agency that placed it can lift it.',
  },
  'clearance.exit.amendment-pending': {
    kind: 'CONFLICT',
    title: 'An amendment of the declaration is pending',
    remedy: 'Wait until the agency concerned has decided on it.',
  },
  'clearance.exit.not-released': {
    kind: 'CONFLICT',
    title: 'Not everything on the truck is released',
    remedy: 'Wait for the release by every agency; the record names who it waits for.',
  },
  'clearance.refusal.already': {
    kind: 'CONFLICT',
    title: 'The entry has been refused already',
    remedy: READ_AGAIN,
  },
  'clearance.refusal.after-exit-permit': {
    kind: 'CONFLICT',
    title: 'The exit has been permitted: a refusal comes too late',
    remedy: 'Ask the lane to stop the truck, if it is still there.',
  },
  'clearance.refusal.not-entering': {
    kind: 'CONFLICT',
    title: 'The truck is not entering the country here',
    remedy: 'Only a truck of an import, from its admission on, can be refused entry.',
  },
  'clearance.refusal.grounds': {
    kind: 'INVALID',
    title: 'The refusal needs a failed inspection of the same agency',
    remedy: 'Conclude the inspection as FAILED first and name it; only the border guard needs none.',
  },
  'clearance.correction.entry': {
    kind: 'INVALID',
    title: 'The record has no such entry',
    remedy: 'Read the entries of the record: `seq` numbers them.',
  },
  'clearance.correction.fact': {
    kind: 'INVALID',
    title: 'What the entry tells cannot be corrected',
    remedy:
      'Only what was ticked at the gate can be; a declaration is amended, a hold lifted, a release revoked.',
  },
  'clearance.correction.values': {
    kind: 'INVALID',
    title: 'The fact does not tell that',
    remedy: 'Correct only the time and what the fact itself tells; what never happened has no values.',
  },
  'clearance.correction.nothing': {
    kind: 'INVALID',
    title: 'The correction says nothing new',
    remedy: 'Name what counts instead, or say that it never happened.',
  },
  'clearance.correction.withdrawn': {
    kind: 'CONFLICT',
    title: 'The fact was withdrawn already',
    remedy: 'Nothing is left to correct; tell anew what happened.',
  },
  'clearance.correction.approver': {
    kind: 'INVALID',
    title: 'Another person who leads the unit must approve the correction',
    remedy: 'Name the head or the leader of the shift; nobody approves their own act.',
  },
  'clearance.refusal.no-part': {
    kind: 'NOT_FOUND',
    title: 'No shipment here carries a part of this customs declaration',
    remedy: 'Check the number; a part appears moments after its declaration was submitted.',
  },
  'clearance.refusal.part-coming': {
    kind: 'CONFLICT',
    title: 'Another part of the customs declaration has just come',
    remedy: 'Try again: the new part is then refused too.',
  },
  'clearance.hold.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such hold',
    remedy: 'Check the identifier; the record shows its holds.',
  },
  'clearance.hold.lifted': {
    kind: 'CONFLICT',
    title: 'The hold has been lifted already',
    remedy: 'Read the record again; nothing is to be done.',
  },
  'clearance.hold.after-exit-permit': {
    kind: 'CONFLICT',
    title: 'The exit has been permitted: a hold comes too late',
    remedy: 'Ask the lane to stop the truck, if it is still there.',
  },
  'clearance.hold.approver': {
    kind: 'INVALID',
    title: 'The approver must be another person of the same unit',
    remedy: 'Name the head or a leader of the shift other than yourself.',
  },
  'clearance.hold.review-date': {
    kind: 'INVALID',
    title: 'The review must lie in the future, within the limit of the gate',
    remedy: 'No further than 30 days unless the gate has another limit; it can be extended then.',
  },
  'clearance.hold.notice': {
    kind: 'INVALID',
    title: 'Notice can be deferred by 24 hours at most',
    remedy: 'Name a later instant within the limit, or leave the notice to be given at once.',
  },
  'clearance.hold.people': {
    kind: 'INVALID',
    title: 'A compartment holds officers of the unit that holds alone',
    remedy: 'Name only officers of the unit that places the hold.',
  },
  'clearance.hold.sealed-agency': {
    kind: 'INVALID',
    title: 'The management board places no sealed holds',
    remedy: 'Its duty desk stands before them, and it reviews them from outside.',
  },
  'clearance.objection.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such objection',
    remedy: 'Check the identifier; the hold shows its objections.',
  },
  'clearance.objection.no-notice': {
    kind: 'CONFLICT',
    title: 'The enterprise has no notice of the hold yet',
    remedy: 'An authority deferred it, by 24 hours at most; object once it is given.',
  },
  'clearance.objection.open': {
    kind: 'CONFLICT',
    title: 'An objection to this hold is open already',
    remedy: 'Wait for the answer to it.',
  },
  'clearance.objection.answered': {
    kind: 'CONFLICT',
    title: 'The objection has been answered already',
    remedy: 'Read it again; nothing is to be done.',
  },
  'clearance.objection.own-hold': {
    kind: 'FORBIDDEN',
    title: 'Nobody answers an objection to a hold that they placed',
    remedy: 'Another leader of a shift or the head of the unit answers.',
  },
  'clearance.handover.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such handover',
    remedy: 'Check the identifier; the record shows its handovers.',
  },
  'clearance.handover.not-holder': {
    kind: 'CONFLICT',
    title: 'Only the unit that answers can offer the record to another',
    remedy: READ_AGAIN,
  },
  'clearance.handover.open-offer': {
    kind: 'CONFLICT',
    title: 'The record has been offered already',
    remedy: 'Withdraw the open offer, or wait until it is answered or runs out.',
  },
  'clearance.handover.held': {
    kind: 'CONFLICT',
    title: 'A held record stays with the agency that holds it',
    remedy: 'Wait until the hold is lifted.',
  },
  'clearance.handover.unit': {
    kind: 'INVALID',
    title: 'The record cannot go to this unit in its present stage',
    remedy: 'See the route: each stage names the agencies that may answer in it.',
  },
  'clearance.handover.officer': {
    kind: 'INVALID',
    title: 'The officer does not serve in that unit',
    remedy: 'Name an officer of that unit, or none.',
  },
  'clearance.handover.deadline': {
    kind: 'INVALID',
    title: 'The deadline must lie in the future, within the limit of the gate',
    remedy: 'Name a deadline within the limit of the gate, or none.',
  },
  'clearance.handover.ended': {
    kind: 'CONFLICT',
    title: 'The offer is not open any more',
    remedy: READ_AGAIN,
  },
  'clearance.handover.not-addressed': {
    kind: 'FORBIDDEN',
    title: 'The offer was made to another unit or officer',
    remedy: 'Leave the answer to the unit or officer that it was offered to.',
  },
  'clearance.handover.not-offering': {
    kind: 'FORBIDDEN',
    title: 'Only the unit that offered can withdraw',
    remedy: 'Ask the unit that offered.',
  },
  'clearance.contest.open': {
    kind: 'CONFLICT',
    title: 'Who answers for the record is before the management board',
    remedy: 'Wait for its decision; until then the unit that answers goes on.',
  },
  'clearance.contest.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such contest',
    remedy: 'Check the identifier; the record shows its contests.',
  },
  'clearance.assignment.no-contest': {
    kind: 'CONFLICT',
    title: 'Nothing about this record is before the management board',
    remedy: 'It assigns a record that was contested, returned three times, or that nobody took.',
  },
  'clearance.assignment.unit': {
    kind: 'INVALID',
    title: 'The record cannot be assigned to this unit in its present stage',
    remedy: 'See the route: each stage names the agencies that may answer in it.',
  },
  'clearance.assignment.officer': {
    kind: 'INVALID',
    title: 'The officer does not serve in that unit',
    remedy: 'Name an officer of that unit, or none.',
  },
  'clearance.assignment.own-contest': {
    kind: 'FORBIDDEN',
    title: 'Nobody decides on their own contest',
    remedy: 'Another leader of a shift or the head of the management board decides.',
  },
  'clearance.obligation.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such obligation',
    remedy: 'Check the identifier; the list of obligations shows them.',
  },
  'clearance.obligation.discharged': {
    kind: 'CONFLICT',
    title: 'The obligation has been discharged already',
    remedy: 'Read it again; nothing is to be done.',
  },
  'clearance.obligation.due-date': {
    kind: 'INVALID',
    title: 'An obligation is due in the future',
    remedy: 'Name a time in the future.',
  },
  'clearance.route.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such route',
    remedy: 'See the routes of the gate.',
  },
  'clearance.outage.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such outage',
    remedy: 'See the list of outages.',
  },
  'clearance.outage.gate': {
    kind: 'NOT_FOUND',
    title: 'There is no such gate here',
    remedy: 'See `GET /v1/units` for the gates.',
  },
  'clearance.outage.overlaps': {
    kind: 'CONFLICT',
    title: 'Another outage of this system covers part of that time',
    remedy: 'Decide on the one named (`outageId`), end it, or name another time.',
  },
  'clearance.outage.state': {
    kind: 'CONFLICT',
    title: 'This is not possible in the state of the outage',
    remedy: 'Read it again: `allowedActions` says what can be done now.',
  },
  'clearance.breach.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such breach',
    remedy: 'See the list of breaches.',
  },
  'clearance.breach.frozen': {
    kind: 'CONFLICT',
    title: 'The time to explain the breach is over',
    remedy: 'What was said by then stands; what was not stays missing.',
  },
  'clearance.erasure.no-value': {
    kind: 'NOT_FOUND',
    title: 'The entry shows no such field',
    remedy: 'See the entries of the record: only what is there can be erased, and once.',
  },
  'clearance.erasure.kept': {
    kind: 'INVALID',
    title: 'This field says who answered or what happened, and stays',
    remedy: 'Name only fields that hold personal data which need not be kept.',
  },
  'clearance.drift.away': {
    kind: 'UNAVAILABLE',
    title: 'Whom the record is compared with cannot be asked',
    detail: '{service} cannot be asked.',
    remedy: 'See /health/ready, and try again: no answer is not agreement.',
  },
  'clearance.ledger.no-checkpoint': {
    kind: 'NOT_FOUND',
    title: 'No checkpoint has been signed yet',
    remedy: 'The first comes within a minute of the first entry.',
  },
  'clearance.ledger.no-tile': {
    kind: 'NOT_FOUND',
    title: 'The tree has no such tile',
    remedy:
      'See C2SP tlog-tiles for the form of the address; the tree reaches as far as the checkpoint says.',
  },
  'clearance.ledger.not-in-tree': {
    kind: 'NOT_FOUND',
    title: 'The tree of that size does not hold the entry',
    remedy: 'Ask with the size of a newer checkpoint; entries get their leaf within moments.',
  },
  'clearance.ledger.size': {
    kind: 'INVALID',
    title: 'The tree has no such size',
    remedy: 'Use the sizes of checkpoints, the smaller first.',
  },
});
