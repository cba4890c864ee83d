import type { Caller } from '@onegate/auth';
import { type LockKey, streamLock, type Transaction } from '@onegate/persistence';
import { type Fault, Refusal } from '@onegate/problems';
import type { PaymentRequest } from './payment.request.ts';

/** Whether the enterprise itself, its agent or the counter in its name tells of a payment, and no cashier took it. */
const isPayer = ({ roles }: Caller): boolean => !roles.includes('CASHIER');

/**
 * Who pays tells only what can be checked: a transfer or an invoice, by its number.
 * @throws Refusal `logistics.payment.not-provable` with every fault at once
 */
function refuseUnprovable({ method, reference }: PaymentRequest): void {
  const faults: Fault[] = [
    ...(method === 'CASH' ? [fault('not-on-list', '/method', 'method must be TRANSFER or EINVOICE')] : []),
    ...(reference === undefined ? [fault('required', '/reference', 'reference is needed here')] : []),
  ];
  if (faults.length > 0) throw new Refusal('logistics.payment.not-provable', { faults });
}

const fault = (code: string, field: string, message: string): Fault => ({
  code: `validation.${code}`,
  field,
  message,
});

const USED = 'SELECT payment_id FROM payment WHERE method = $1 AND reference = $2 LIMIT 1';
const lockOf = ({ method, reference }: PaymentRequest): LockKey =>
  streamLock('payment', `${method}:${reference}`);

/**
 * What a payer may tell by themselves.
 * @throws Refusal `logistics.payment.not-provable`, or `logistics.payment.reference-used` where the same transfer or
 * invoice has paid already
 */
export async function checkPayer(tx: Transaction, request: PaymentRequest, caller: Caller): Promise<void> {
  if (!isPayer(caller)) return;
  refuseUnprovable(request);
  await tx.lock([lockOf(request)]);
  // Whose truck it paid for does not matter, and is not shown.
  const used = await tx.beyond(USED, [request.method, request.reference]);
  if (used.length > 0) throw new Refusal('logistics.payment.reference-used');
}
