import type { Transaction } from '@onegate/persistence';

/** A closure as logistics told of it. */
export interface HeardClosure {
  readonly id: string;
  readonly gate: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
}

const KEEP = `
  INSERT INTO closure (id, gate, kind, served)
  SELECT $1, code, $3, tstzrange($4, $5) FROM gate WHERE code = $2
  ON CONFLICT (id) DO NOTHING RETURNING id`;

const END = `
  INSERT INTO closure (id, gate, kind, served)
  SELECT $1, code, $3, tstzrange($4, $5) FROM gate WHERE code = $2
  ON CONFLICT (id) DO UPDATE SET served = excluded.served RETURNING id`;

/** @returns false where it was known, or the gate is not kept here */
export async function keepClosure(tx: Transaction, closure: HeardClosure): Promise<boolean> {
  return (await tx.write(KEEP, valuesOf(closure))).length > 0;
}

/** Its end is the last that is heard of it, whether or not the beginning was. */
export async function endClosure(tx: Transaction, closure: HeardClosure): Promise<boolean> {
  return (await tx.write(END, valuesOf(closure))).length > 0;
}

const valuesOf = ({ id, gate, kind, from, to }: HeardClosure): unknown[] => [id, gate, kind, from, to];
