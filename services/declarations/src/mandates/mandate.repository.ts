import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Reads } from '../declaration/declaration.repository.ts';
import type { Mandate } from './domain/mandate.ts';

export const MANDATE_COLUMNS = `
  id AS "mandateId", version, principal, agent, scopes, begins AS "from", ends AS "to", given_to AS "givenTo", paper,
  given_by AS "givenBy", given_at AS "givenAt", ended_by AS "endedBy", ended_at AS "endedAt",
  ending_reason AS "endingReason"`;

/** @throws Refusal `declarations.mandate.not-found`, also for a mandate in which this enterprise has no part */
export async function getMandate(reads: Reads, enterprise: string, mandateId: string): Promise<Mandate> {
  const [found] = await reads.read<Mandate>(
    `SELECT ${MANDATE_COLUMNS} FROM mandate WHERE id = $1 AND $2 IN (principal, agent)`,
    [mandateId, enterprise],
  );
  if (!found) throw new Refusal('declarations.mandate.not-found');
  return found;
}

const IN_THE_WAY = `
  SELECT id FROM mandate
  WHERE principal = $1 AND agent = $2 AND valid && tstzrange($3::timestamptz, $4::timestamptz)
  ORDER BY begins`;

/** Mandates between the two that have an instant in common with the span. */
export async function mandatesInTheWay(
  reads: Reads,
  { principal, agent, from, to }: Pick<Mandate, 'principal' | 'agent' | 'from' | 'to'>,
): Promise<string[]> {
  const rows = await reads.read<{ id: string }>(IN_THE_WAY, [principal, agent, from, to]);
  return rows.map(({ id }) => id);
}

export async function insertMandate(tx: Transaction, mandate: Mandate): Promise<void> {
  await tx.write(
    `INSERT INTO mandate (id, version, principal, agent, scopes, begins, ends, given_to, paper, given_by, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      mandate.mandateId,
      mandate.version,
      mandate.principal,
      mandate.agent,
      mandate.scopes,
      mandate.from,
      mandate.to,
      mandate.givenTo,
      mandate.paper,
      mandate.givenBy,
      mandate.givenAt,
    ],
  );
}

export async function saveEnd(tx: Transaction, mandate: Mandate): Promise<void> {
  await tx.write(
    `UPDATE mandate SET version = $2, ends = $3, ended_by = $4, ended_at = $5, ending_reason = $6 WHERE id = $1`,
    [mandate.mandateId, mandate.version, mandate.to, mandate.endedBy, mandate.endedAt, mandate.endingReason],
  );
}
