import { type LockKey, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { topicOf } from '@onegate/contracts';
import type { Reads } from '../declaration/declaration.repository.ts';
import type { Contact, Entry } from './domain/enterprise.ts';

/** Facts about an enterprise, and the mandates that it gave, are told and written under this. */
export const enterpriseLock = (enterprise: string): LockKey =>
  streamLock(topicOf('enterprises').name, enterprise);

export const ENTRY_COLUMNS = `
  enterprise, version, lower(valid) AS "from", name, name_latin AS "nameLatin", capacities, status,
  authorised_operator AS "authorisedOperator", served_at_counter AS "servedAtCounter"`;

const FIND = `
  SELECT ${ENTRY_COLUMNS} FROM enterprise
  WHERE enterprise = $1 AND CASE WHEN $2::timestamptz IS NULL THEN upper_inf(valid) ELSE valid @> $2 END`;

/** What the register says of an enterprise now, or said at an instant. */
export async function findEntry(reads: Reads, enterprise: string, at?: Date): Promise<Entry | undefined> {
  const [found] = await reads.read<Entry>(FIND, [enterprise, at ?? null]);
  return found;
}

/** @throws Refusal `declarations.enterprise.not-found` */
export async function getEntry(reads: Reads, enterprise: string, at?: Date): Promise<Entry> {
  const found = await findEntry(reads, enterprise, at);
  if (!found) throw new Refusal('declarations.enterprise.not-found');
  return found;
}

/** Whether an enterprise may act, whosever it is: beyond what the asking one sees, and nothing else is told of it. */
export async function isActive(tx: Transaction, enterprise: string): Promise<boolean> {
  const sql = `SELECT FROM enterprise WHERE enterprise = $1 AND upper_inf(valid) AND status = 'ACTIVE'`;
  return (await tx.beyond(sql, [enterprise])).length > 0;
}

/** Ends the entry that stands and begins the next. */
export async function openEntry(tx: Transaction, entry: Entry, by: string): Promise<void> {
  await tx.write(
    'UPDATE enterprise SET valid = tstzrange(lower(valid), $2) WHERE enterprise = $1 AND upper_inf(valid)',
    [entry.enterprise, entry.from],
  );
  await tx.write(
    `INSERT INTO enterprise (enterprise, version, valid, name, name_latin, capacities, status, authorised_operator,
       served_at_counter, kept_by)
     VALUES ($1, $2, tstzrange($3, NULL), $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.enterprise,
      entry.version,
      entry.from,
      entry.name,
      entry.nameLatin,
      entry.capacities,
      entry.status,
      entry.authorisedOperator,
      entry.servedAtCounter,
      by,
    ],
  );
}

export async function findContacts(reads: Reads, enterprise: string): Promise<Contact[]> {
  const [found] = await reads.read<{ contacts: Contact[] }>(
    'SELECT contacts FROM enterprise_contact WHERE enterprise = $1',
    [enterprise],
  );
  return found?.contacts ?? [];
}

export async function keepContacts(
  tx: Transaction,
  enterprise: string,
  contacts: readonly Contact[],
): Promise<void> {
  await tx.write(
    `INSERT INTO enterprise_contact (enterprise, contacts) VALUES ($1, $2)
     ON CONFLICT (enterprise) DO UPDATE SET contacts = excluded.contacts`,
    [enterprise, JSON.stringify(contacts)],
  );
}
