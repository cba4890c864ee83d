import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@onegate/persistence';

/** The gates that may be declared at, as clearance told them: one that is loaded tomorrow is known tomorrow. */
@Injectable()
export class KnownGates {
  constructor(private readonly database: Database) {}

  async knows(gate: string): Promise<boolean> {
    return (await this.database.read('SELECT FROM gate WHERE code = $1', [gate])).length > 0;
  }

  async hasAny(): Promise<boolean> {
    return (await this.database.read('SELECT FROM gate LIMIT 1')).length > 0;
  }
}

const LEARN = `
  INSERT INTO gate (code, board, version) VALUES ($1, $2, $3)
  ON CONFLICT (code) DO UPDATE SET board = excluded.board, version = excluded.version
  WHERE gate.version < excluded.version
  RETURNING code`;

/** @returns false when something newer is known already */
export async function learnGate(
  tx: Transaction,
  { gate, board, version }: { gate: string; board: string; version: number },
): Promise<boolean> {
  return (await tx.write(LEARN, [gate, board, version])).length > 0;
}
