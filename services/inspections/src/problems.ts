import { defineProblems } from '@onegate/problems';

export const inspectionsProblems = defineProblems({
  'inspections.inspection.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such inspection',
    remedy: 'Check the identifier; the worklist shows the inspections.',
  },
  'inspections.movement.not-found': {
    kind: 'NOT_FOUND',
    title: 'Nothing is planned for this movement',
    remedy: 'Inspections are planned when the declaration is accepted; ask again in a moment.',
  },
  'inspections.shipment.not-found': {
    kind: 'NOT_FOUND',
    title: 'Nothing is planned for this shipment',
    remedy: 'Inspections are planned when the declaration is accepted; ask again in a moment.',
  },
  'inspections.customs-declaration.not-found': {
    kind: 'NOT_FOUND',
    title: 'No truck carries this customs declaration',
    remedy: 'Check the eleven digits; ask again a moment after the declaration was accepted.',
  },
  'inspections.inspection.wrong-state': {
    kind: 'CONFLICT',
    title: 'The inspection does not permit this in its present status',
    detail: 'A task that is {status} does not permit {action}.',
    remedy: 'See `allowedActions`.',
  },
  'inspections.claim.taken': {
    kind: 'CONFLICT',
    title: 'Another officer has claimed this inspection',
    remedy: 'Choose another one, or ask the shift leader to release the claim.',
  },
  'inspections.claim.not-holder': {
    kind: 'FORBIDDEN',
    title: 'Only the officer who claimed the inspection may do this',
    remedy: 'Claim the inspection first, or leave it to the officer who has it.',
  },
  'inspections.caller.without-unit': {
    kind: 'FORBIDDEN',
    title: 'Your token names no unit that could answer for this',
    remedy: 'Ask the administrator to enter your unit.',
  },
  'inspections.inspection.occurred-in-future': {
    kind: 'INVALID',
    title: 'What is reported cannot lie in the future',
    remedy: 'Correct the time, or leave it out for now.',
  },
  'inspections.inspection.occurred-too-long-ago': {
    kind: 'INVALID',
    title: 'What is reported lies longer ago than 30 days',
    remedy: 'Correct the time.',
  },
  'inspections.inspection.occurred-before-step': {
    kind: 'INVALID',
    title: 'What is reported lies before the step that it follows',
    remedy: 'Name a time after the step before.',
  },
  'inspections.finding.too-many': {
    kind: 'CONFLICT',
    title: 'The inspection has as many findings as it can hold',
    remedy: 'Conclude the inspection; further findings belong to a new one.',
  },
  'inspections.information-request.not-on-checklist': {
    kind: 'INVALID',
    title: 'This is not on the published checklist of this kind of inspection',
    remedy: 'See /v1/checklists; anything else needs the approval of the head.',
  },
  'inspections.information-request.too-many': {
    kind: 'CONFLICT',
    title: 'The inspection has as many information requests as it can hold',
    remedy: 'Conclude the inspection with what is there.',
  },
  'inspections.information-request.not-found': {
    kind: 'NOT_FOUND',
    title: 'The inspection has no information request with this number',
    remedy: 'Read the inspection again for its information requests.',
  },
  'inspections.information-request.answered': {
    kind: 'CONFLICT',
    title: 'This information request was answered before',
    remedy: 'Read the inspection again; nothing more is needed.',
  },
  'inspections.conclusion.finding-needed': {
    kind: 'INVALID',
    title: 'This result needs what it rests on',
    remedy: 'FAILED needs a finding code; PASSED_WITH_REMARKS a finding code or a note.',
  },
  'inspections.voiding.approval': {
    kind: 'CONFLICT',
    title: 'The approval of an amendment is concluded, not voided',
    remedy: 'Conclude it: FAILED refuses the amendment and leaves the declaration as it is.',
  },
  'inspections.re-inspection.not-concluded': {
    kind: 'CONFLICT',
    title: 'Only a concluded inspection can be done again',
    remedy: 'Wait until the inspection is concluded.',
  },
  'inspections.re-inspection.other-subject': {
    kind: 'INVALID',
    title: 'The inspection is not one of this movement or shipment',
    remedy: 'Name an inspection of this movement or shipment.',
  },
  'inspections.re-inspection.superseded': {
    kind: 'CONFLICT',
    title: 'A later inspection has taken the place of this one',
    remedy: 'Name the latest inspection.',
  },
  'inspections.re-inspection.own-act': {
    kind: 'FORBIDDEN',
    title: 'Nobody orders the repetition of their own inspection',
    remedy: 'Ask another shift leader or the head.',
  },
  'inspections.movement.closed': {
    kind: 'CONFLICT',
    title: 'The truck has its permit to leave, or its movement was cancelled',
    remedy: 'Nothing more can be inspected; see the record for what happened.',
  },
  'inspections.channel.lowering-needs-second-approver': {
    kind: 'CONFLICT',
    title: 'A channel is lowered only with a second approver',
    remedy: 'Lowering is not offered yet; a channel can be raised.',
  },
  'inspections.channel.unchanged': {
    kind: 'CONFLICT',
    title: 'The customs declaration is in this channel already',
    remedy: 'Nothing is to be done.',
  },
});
