import type { FactData, FactName } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import type { Declaration } from './declaration.ts';
import { snapshotOf } from './domain/snapshot.ts';

/** A fact about the movement of a declaration. */
export const factOf = <N extends FactName>(
  name: N,
  { movementId, gate }: Declaration,
  occurredAt: Date,
  data: FactData<N>,
): NewFact<N> => ({ name, key: movementId, subject: movementId, gate, occurredAt, data });

export const submittedFact = (declaration: Declaration, now: Date, acceptedByRule: boolean) =>
  factOf('declaration.submitted', declaration, now, {
    declaration: snapshotOf(declaration),
    submittedAt: now.toISOString(),
    acceptedByRule,
  });

export const acceptedFact = (declaration: Declaration, now: Date) =>
  factOf('declaration.accepted', declaration, now, {
    declaration: snapshotOf(declaration),
    warnings: [...new Set(declaration.warnings.map(({ code }) => code))],
  });

export const correctionNeededFact = (declaration: Declaration, now: Date) =>
  factOf('declaration.correction-needed', declaration, now, {
    declarationId: declaration.declarationId,
    declarationVersion: declaration.declarationVersion,
    faults: declaration.corrections.map(({ code, pointer }) => ({ code, pointer })),
  });
