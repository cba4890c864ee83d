import type { Correction, Declaration } from '../declaration.ts';
import { statusAfter, type Action, type Standing } from './status.ts';

/** The declaration handed to the agencies as their next version. */
export const submitted = (declaration: Declaration, now: Date): Declaration => ({
  ...moved(declaration, 'submit'),
  declarationVersion: declaration.declarationVersion + 1,
  corrections: [],
  submittedAt: now,
});

/** @param reason why in spite of a warning of class REVIEW */
export const accepted = (declaration: Declaration, now: Date, reason: string | null = null): Declaration => ({
  ...moved(declaration, 'accept'),
  acceptedAt: now,
  acceptedReason: reason,
});

export const sentBack = (declaration: Declaration, corrections: readonly Correction[]): Declaration => ({
  ...moved(declaration, 'request-correction'),
  corrections,
});

/** The movement has ended: nothing more is done to it. */
export const closed = (
  declaration: Declaration,
  status: 'COMPLETED' | 'CANCELLED' | 'REFUSED',
  at: Date,
): Declaration => ({
  ...declaration,
  status,
  version: declaration.version + 1,
  openAmendment: null,
  openCancellation: null,
  closedAt: at,
});

/** @throws Error when the table does not allow the action: the caller must have asked it before. */
function moved(declaration: Declaration, action: Action): Declaration {
  const standing: Standing = {
    status: declaration.status,
    amendmentOpen: declaration.openAmendment !== null,
    cancellationOpen: declaration.openCancellation !== null,
  };
  const status = statusAfter(action, standing);
  if (status === undefined) throw new Error(`${action} in ${declaration.status}`);
  return { ...declaration, status, version: declaration.version + 1 };
}
