import { Injectable } from '@nestjs/common';
import { Database, type LockKey, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { type Answer, answered } from './answer.ts';
import type { Command } from './command.ts';

interface Receipt {
  request_hash: Buffer;
  status: number;
  answer: Omit<Answer, 'status'>;
}

/**
 * Runs commands. The receipt of an `Idempotency-Key` commits with the effect, so that a repeated command is answered
 * as the first was, and only committed effects are remembered.
 */
@Injectable()
export class Commands {
  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in one writing transaction, once per `Idempotency-Key`.
   * `work` locks first (`tx.lock`), then reads, decides, writes and appends its facts to the outbox.
   */
  async execute<Body>(
    command: Command,
    work: (tx: Transaction) => Promise<Answer<Body>>,
  ): Promise<Answer<Body>> {
    const key = command.idempotencyKey;
    if (key === undefined) return await this.database.write(work);
    const hash = command.requestHash;
    return await this.database.write(async (tx) => {
      const stored = await findReceipt(tx, command.caller.id, key, hash);
      if (stored) return stored as Answer<Body>;
      const answer = await work(tx);
      keepReceipt(tx, command.caller.id, key, hash, answer);
      return answer;
    });
  }
}

const FIND = 'SELECT request_hash, status, answer FROM command_receipt WHERE client = $1 AND key = $2';
const KEEP =
  'INSERT INTO command_receipt (client, key, request_hash, status, answer) VALUES ($1, $2, $3, $4, $5)';

const receiptLock = (client: string, key: string): LockKey => `9:command:${client}:${key}`;

async function findReceipt(
  tx: Transaction,
  client: string,
  key: string,
  hash: Buffer,
): Promise<Answer | undefined> {
  // In one message: whoever gets the lock reads after it, as each statement sees what is committed when it begins.
  const [locked, [receipt]] = await Promise.all([
    tx.tryLock(receiptLock(client, key)),
    tx.read<Receipt>(FIND, [client, key]),
  ]);
  if (!locked) throw new Refusal('http.command-in-flight', { retryAfter: 1 });
  if (!receipt) return undefined;
  if (!receipt.request_hash.equals(hash)) throw new Refusal('http.idempotency-key-reused');
  const { body, ...extras } = receipt.answer;
  return answered(receipt.status, body, extras);
}

function keepReceipt(tx: Transaction, client: string, key: string, hash: Buffer, answer: Answer): void {
  const { status, ...rest } = answer;
  tx.writeLast(KEEP, [client, key, hash, status, JSON.stringify(rest)]);
}
