import { randomBytes } from 'node:crypto';
import { newRef } from '@onegate/codes';
import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';

const DRAWS = 5;
const TRACKING_BYTES = 16;

/** Someone who needs a reference. */
export interface Subject {
  readonly subjectId: string;
  /** Shipments have one, movements have none. */
  readonly trackingCode: string | null;
}

/** 128 random bits in 22 characters. */
export const newTrackingCode = (): string => randomBytes(TRACKING_BYTES).toString('base64url');

/**
 * Gives every subject a reference of the gate and year that no one had before.
 * @returns references in the order of the subjects.
 * @throws Refusal `declarations.references.exhausted` after five draws.
 */
export async function giveReferences(
  tx: Transaction,
  { gate, year, declarationId }: { gate: string; year: number; declarationId: string },
  subjects: readonly Subject[],
  draw: () => string = () => newRef(gate, year, randomBytes),
): Promise<string[]> {
  const given = new Map<string, string>();
  for (let attempt = 0; attempt < DRAWS && given.size < subjects.length; attempt += 1) {
    const waiting = subjects.filter(({ subjectId }) => !given.has(subjectId));
    const rows = await tx.write<{ ref: string; subject_id: string }>(
      `INSERT INTO reference (ref, subject_id, declaration_id, tracking_code)
       SELECT ref, subject_id, $1, tracking_code FROM unnest($2::text[], $3::uuid[], $4::text[])
         AS wanted (ref, subject_id, tracking_code)
       ON CONFLICT (ref) DO NOTHING
       RETURNING ref, subject_id`,
      [
        declarationId,
        waiting.map(() => draw()),
        waiting.map(({ subjectId }) => subjectId),
        waiting.map(({ trackingCode }) => trackingCode),
      ],
    );
    for (const row of rows) given.set(row.subject_id, row.ref);
  }
  return subjects.map(({ subjectId }) => {
    const ref = given.get(subjectId);
    if (ref === undefined) throw new Refusal('declarations.references.exhausted', { retryAfter: 1 });
    return ref;
  });
}
