import { defineProblems } from '@onegate/problems';

export const declarationsProblems = defineProblems({
  'declarations.declaration.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such declaration',
    remedy: 'Check the identifier.',
  },
  'declarations.action.not-allowed': {
    kind: 'CONFLICT',
    title: 'The declaration does not allow this now',
    detail: '{action} is not allowed while the declaration is {status}.',
    remedy: 'Choose one of `allowedActions`.',
  },
  'declarations.enterprise.none': {
    kind: 'FORBIDDEN',
    title: 'The token names no enterprise to declare for',
    remedy: 'Log in as a person of the enterprise, or under its mandate.',
  },
  'declarations.plate.on-another-movement': {
    kind: 'CONFLICT',
    title: 'The truck is on another movement that has not ended',
    remedy: 'Complete or cancel the other movement of this plate first, or correct the plate.',
  },
  'declarations.shipments.fixed': {
    kind: 'CONFLICT',
    title: 'After the first submission the same shipments must stay on the truck',
    remedy: 'Keep every shipment and add none; to change that, cancel and declare anew.',
  },
  'declarations.review.reason-missing': {
    kind: 'INVALID',
    title: 'This declaration has a warning that needs a reason to be accepted',
    remedy: 'Name in `reasonCode` why it is right nevertheless.',
  },
  'declarations.review.own-act': {
    kind: 'FORBIDDEN',
    title: 'Nobody accepts what they lodged themselves',
    remedy: 'Ask another officer of the management board.',
  },
  'declarations.references.exhausted': {
    kind: 'UNAVAILABLE',
    title: 'No free reference was found',
    remedy: 'Try again in a moment.',
  },
  'declarations.amendment.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such amendment',
    remedy: 'Check the identifier; the list of amendments of the declaration shows them.',
  },
  'declarations.cancellation.not-found': {
    kind: 'NOT_FOUND',
    title: 'Nobody has asked to cancel this declaration',
    remedy: 'Ask for the cancellation first.',
  },
  'declarations.customs-declaration.not-found': {
    kind: 'NOT_FOUND',
    title: 'No declaration that you may see names this customs declaration',
    remedy: 'Check the eleven digits.',
  },
  'declarations.enterprise.not-found': {
    kind: 'NOT_FOUND',
    title: 'The register knows no such enterprise',
    remedy: 'Check the key, or enter the enterprise first.',
  },
  'declarations.enterprise.known': {
    kind: 'CONFLICT',
    title: 'The register has this enterprise already',
    remedy: 'Read its entry and change that.',
  },
  'declarations.enterprise.not-active': {
    kind: 'CONFLICT',
    title: 'The enterprise is not active in the register',
    detail: 'The enterprise is {status} in the register.',
    remedy: 'Ask the management board about its standing.',
  },
  'declarations.mandate.not-found': {
    kind: 'NOT_FOUND',
    title: 'This enterprise neither gave nor has such a mandate',
    remedy: 'Check the identifier; the list of mandates of the enterprise shows them.',
  },
  'declarations.mandate.overlaps': {
    kind: 'CONFLICT',
    title: 'Another mandate between the two counts at the same time',
    remedy: 'End the mandates named in `mandates`, or choose dates that leave them out.',
  },
  'declarations.mandate.over': {
    kind: 'CONFLICT',
    title: 'The mandate is over already',
    remedy: 'Nothing is left to end.',
  },
  'declarations.code-list.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such code list',
    remedy: 'See /v1/codes for the lists.',
  },
});
