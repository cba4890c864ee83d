import type { Transaction } from '@onegate/persistence';
import type { Declaration } from '../declaration/declaration.ts';
import { getDeclaration, saveContent, saveStanding } from '../declaration/declaration.repository.ts';
import { freePlates } from '../declaration/plate-hold.repository.ts';
import { type Amendment, saveDecision } from './amendment.repository.ts';
import { amendmentAfter } from './domain/amendment.ts';

/**
 * Makes the amended content the next version of the declaration.
 * @returns the declaration as it is now, or undefined when the amendment was decided already
 */
export async function applyAmendment(
  tx: Transaction,
  amendment: Amendment,
  at: Date,
  code: string,
): Promise<Declaration | undefined> {
  const status = amendmentAfter(amendment.status, 'approve');
  if (!status) return undefined;
  const before = await getDeclaration(tx, amendment.declarationId);
  const after: Declaration = {
    ...before,
    version: before.version + 1,
    declarationVersion: amendment.toVersion,
    content: amendment.content,
    crew: amendment.crew,
    warnings: amendment.warnings,
    openAmendment: null,
  };
  await saveDecision(tx, amendment.amendmentId, status, at, code);
  await saveContent(tx, after);
  await saveStanding(tx, after);
  const left = before.content.vehicle.plate.key;
  if (left !== amendment.plateKey) await freePlates(tx, after.movementId, [left]);
  return after;
}
