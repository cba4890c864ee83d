import type { Command } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { type Declaration, standingOf } from './declaration.ts';
import {
  type DeclarationKey,
  findKey,
  findNotSubmitted,
  getDeclaration,
  missingKey,
} from './declaration.repository.ts';
import { type Action, type Status, statusAfter } from './domain/status.ts';
import { plateLock } from './plate-hold.repository.ts';
import { allowedActions, ownedBy } from './show/allowed-actions.ts';

/** A declaration under its locks, and the status that the action leads to. */
export interface Permitted {
  readonly declaration: Declaration;
  readonly next: Status;
}

/**
 * Locks the declaration's movement and plate, reads it, and checks that this caller may do this now.
 * @param plateKeys further plates that the action is about to hold
 * @throws Refusal not found, not yours, stale version, or not allowed in this status
 */
export async function permit(
  tx: Transaction,
  command: Command,
  declarationId: string,
  action: Action,
  plateKeys: readonly string[] = [],
): Promise<Permitted> {
  const key = await getKey(tx, declarationId, action);
  await tx.lock([movementLock(key.movementId), ...[key.plateKey, ...plateKeys].map(plateLock)]);
  const declaration = await getDeclaration(tx, declarationId);
  command.authorize(ownedBy(declaration, action));
  command.expectVersion(declaration.version, action === 'change' ? 'REQUIRED' : 'OPTIONAL');
  await tx.lock([plateLock(declaration.content.vehicle.plate.key)]);
  return { declaration, next: nextStatus(declaration, action, command) };
}

const UNCONTESTED = { amendmentOpen: false, cancellationOpen: false };

/** @throws Refusal not found, not yours, or not allowed before it was submitted */
async function getKey(tx: Transaction, declarationId: string, action: Action): Promise<DeclarationKey> {
  const key = await findKey(tx, declarationId);
  if (key) return key;
  const status = await findNotSubmitted(tx, declarationId);
  if (status !== undefined && statusAfter(action, { ...UNCONTESTED, status }) === undefined)
    throw notAllowed(action, status, []);
  throw await missingKey(tx, declarationId);
}

function nextStatus(declaration: Declaration, action: Action, command: Command): Status {
  const next = statusAfter(action, standingOf(declaration));
  if (next !== undefined) return next;
  const status = declaration.openCancellation
    ? 'CANCELLATION_PENDING'
    : declaration.openAmendment && action === 'amend'
      ? 'AMENDMENT_PENDING'
      : declaration.status;
  throw notAllowed(action, status, allowedActions(declaration, command.caller));
}

const notAllowed = (action: Action, status: string, allowed: readonly string[]): Refusal =>
  new Refusal('declarations.action.not-allowed', {
    params: { action, status },
    members: { allowedActions: [...allowed] },
  });
