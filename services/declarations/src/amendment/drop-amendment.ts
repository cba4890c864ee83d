import type { Transaction } from '@onegate/persistence';
import { findByMovement, getDeclaration, saveStanding } from '../declaration/declaration.repository.ts';
import { freePlates } from '../declaration/plate-hold.repository.ts';
import { type Amendment, findAmendment, saveDecision } from './amendment.repository.ts';
import { amendmentAfter } from './domain/amendment.ts';

/**
 * Ends an amendment without applying it: its new plate is free again, another amendment may be asked for.
 * @returns false when it was decided already
 */
export async function dropAmendment(
  tx: Transaction,
  amendment: Amendment,
  { decision, at, code }: { decision: 'refuse' | 'reject'; at: Date; code: string },
): Promise<boolean> {
  const status = amendmentAfter(amendment.status, decision);
  if (!status) return false;
  const declaration = await getDeclaration(tx, amendment.declarationId);
  await saveDecision(tx, amendment.amendmentId, status, at, code);
  if (amendment.plateKey !== declaration.content.vehicle.plate.key)
    await freePlates(tx, declaration.movementId, [amendment.plateKey]);
  if (declaration.openAmendment === amendment.amendmentId)
    await saveStanding(tx, { ...declaration, version: declaration.version + 1, openAmendment: null });
  return true;
}

/** Ends the amendment that is open, if there is one, because its movement ended. */
export async function dropOpenAmendment(
  tx: Transaction,
  movementId: string,
  at: Date,
  code: string,
): Promise<void> {
  const open = (await findByMovement(tx, movementId))?.openAmendment;
  const amendment = open && (await findAmendment(tx, open));
  if (amendment) await dropAmendment(tx, amendment, { decision: 'reject', at, code });
}
