import { newId } from '@onegate/contracts';
import { movementLock, type Transaction } from '@onegate/persistence';
import type { DeclarationRequest } from '../content/declaration.request.ts';
import type { Declaration, LodgedAs } from '../declaration.ts';
import { insertDeclaration } from '../declaration.repository.ts';
import type { Warning } from '../domain/check/warnings.ts';
import { identified } from '../domain/identity.ts';
import { contentOf, crewOf } from '../domain/normalise.ts';
import { giveReferences, newTrackingCode } from '../reference.repository.ts';

/** A checked declaration, about to be kept as a draft. */
export interface NewDraft {
  readonly written: DeclarationRequest;
  readonly warnings: readonly Warning[];
  readonly enterprise: string;
  /** Person id of who declares. */
  readonly by: string;
  readonly lodgedAs: LodgedAs | null;
  readonly now: Date;
}

/** Mints the identities of declaration, movement and shipments, and keeps the draft. */
export async function keepDraft(tx: Transaction, draft: NewDraft): Promise<Declaration> {
  const { written, enterprise, now } = draft;
  const [declarationId, movementId] = [newId(), newId()];
  await tx.lock([movementLock(movementId)]);
  const content = contentOf(written, enterprise);
  const shipments = content.shipments.map(() => ({ subjectId: newId(), trackingCode: newTrackingCode() }));
  const [ref = '', ...refs] = await giveReferences(
    tx,
    { gate: written.gate, year: now.getUTCFullYear(), declarationId },
    [{ subjectId: movementId, trackingCode: null }, ...shipments],
  );
  const identities = shipments.map(({ subjectId, trackingCode }, index) => ({
    shipmentId: subjectId,
    ref: refs[index] ?? '',
    trackingCode,
  }));
  const declaration: Declaration = {
    ...UNSUBMITTED,
    declarationId,
    movementId,
    ref,
    gate: written.gate,
    declarantEnterprise: enterprise,
    content: { ...content, shipments: identified(content.shipments, identities) },
    crew: crewOf(written.crew),
    warnings: draft.warnings,
    createdBy: draft.by,
    lodgedAs: draft.lodgedAs,
    createdAt: now,
  };
  await insertDeclaration(tx, declaration);
  return declaration;
}

const UNSUBMITTED = {
  status: 'DRAFT',
  version: 1,
  declarationVersion: 0,
  corrections: [],
  openAmendment: null,
  openCancellation: null,
  submittedAt: null,
  acceptedAt: null,
  acceptedReason: null,
  closedAt: null,
} as const;
