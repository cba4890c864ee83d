import type { Decision } from './decide.ts';
import type { InputOf } from './input.ts';
import type { MovementFile } from './movement-file.ts';
import { isClosed } from './closed.ts';
import type { Told } from './told.ts';

export const AMENDMENT_REFUSALS = {
  NOT_ACCEPTED: 'The declaration has not been accepted: correct it instead.',
  MOVEMENT_CLOSED: 'The movement is completed or cancelled.',
  EXIT_PERMITTED: 'The exit has been permitted.',
  MOVEMENT_REFUSED: 'The entry of the truck was refused.',
  ANOTHER_PENDING: 'Another amendment is pending.',
  STALE_VERSION: 'It was written against another version than the one in force.',
  NOT_APPROVED: 'The agency concerned did not approve it.',
  MOVEMENT_CANCELLED: 'The movement was cancelled meanwhile.',
} as const;

export type AmendmentRefusal = keyof typeof AMENDMENT_REFUSALS;

/** From admission on the next version is awaited, and nothing on the truck can be released. */
export function decideAmendment(file: MovementFile, input: InputOf<'amendment.requested'>): Decision {
  const { amendmentId, fromVersion, toVersion, approvalBy, kinds } = input.data;
  const reasonCode = refusalOf(file, fromVersion);
  if (reasonCode)
    return {
      file,
      told: [{ name: 'amendment.rejected', subject: file.movementId, data: { amendmentId, reasonCode } }],
    };
  return {
    file: {
      ...file,
      amendment: { id: amendmentId, awaitedVersion: toVersion, approvalBy },
      seen: { ...file.seen, 'amendment.admitted': input.occurredAt },
    },
    told: [
      {
        name: 'amendment.admitted',
        subject: file.movementId,
        data: { amendmentId, awaitedVersion: toVersion, approvalBy, kinds },
      },
    ],
  };
}

function refusalOf(file: MovementFile, fromVersion: number): AmendmentRefusal | undefined {
  if (isClosed(file)) return 'MOVEMENT_CLOSED';
  if (file.refusal) return 'MOVEMENT_REFUSED';
  if (file.permit) return 'EXIT_PERMITTED';
  if (file.seen['declaration.accepted'] === undefined) return 'NOT_ACCEPTED';
  if (file.amendment) return 'ANOTHER_PENDING';
  return fromVersion === file.declarationVersion ? undefined : 'STALE_VERSION';
}

/** What is told of an amendment that the end of its movement takes along. */
export function pendingDropped(
  file: MovementFile,
  reasonCode: 'MOVEMENT_CANCELLED' | 'MOVEMENT_REFUSED',
): Told[] {
  if (!file.amendment) return [];
  const data = { amendmentId: file.amendment.id, reasonCode };
  return [{ name: 'amendment.rejected', subject: file.movementId, data }];
}

/** An approval that fails ends the amendment: the version in force stays. */
export function decideApproval(
  file: MovementFile,
  input: InputOf<'inspection.concluded'>,
): Decision | undefined {
  const { amendment } = file;
  const { inspectionId, result } = input.data;
  const task = file.tasks[inspectionId];
  if (!amendment || task?.phase !== 'AMENDMENT' || result !== 'FAILED') return undefined;
  if (task.amendmentId !== null && task.amendmentId !== amendment.id) return undefined;
  const data = { amendmentId: amendment.id, reasonCode: 'NOT_APPROVED' satisfies AmendmentRefusal };
  return {
    file: { ...file, amendment: null },
    told: [{ name: 'amendment.rejected', subject: file.movementId, data }],
  };
}
