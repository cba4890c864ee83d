import { Body, Controller, Param, Post } from '@nestjs/common';
import { compareDecimals } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import type { Caller } from '@onegate/auth';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import { dueOf, isSettled, type Movement } from '../../movement/domain/movement.ts';
import { type Done, factOf, MovementActs, type Step } from '../../movement/movement-acts.ts';
import { MovementParam } from '../../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../../movement/movement.repository.ts';
import { MovementView } from '../../movement/movement-view.ts';
import { PaymentRequest } from './payment.request.ts';
import { checkPayer } from './told-by-payer.ts';

const KEEP = `
  WITH paid AS (
    INSERT INTO payment (payment_id, movement_id, declaration_version, method, amount, currency, reference, cashier,
      paid_at)
    VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9))
  UPDATE movement SET paid = paid + $5, version = version + 1 WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class PayController {
  constructor(private readonly acts: MovementActs) {}

  @Post(':id/payments')
  @Operation('movements.pay', {
    kind: 'ACTION',
    summary: 'Take the payment of what is due',
    description:
      'Cashier of the management board, at any time after the charges were assessed. The declarant, the carrier, or who has their mandate PAY, tells what was paid by transfer or e-invoice, with its number; a number pays once. Part payments are refused.',
    answer: MovementView,
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.payment.nothing-due',
      'logistics.payment.other-amount',
      'logistics.payment.not-provable',
      'logistics.payment.reference-used',
      'auth.not-yours',
    ],
  })
  async pay(
    @Param() { id }: MovementParam,
    @Body() request: PaymentRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'payments', (step) => pay(step, request, command.caller));
  }
}

async function pay({ tx, movement, now }: Step, request: PaymentRequest, caller: Caller): Promise<Done> {
  await checkPayer(tx, request, caller);
  refuseOtherAmount(movement, request);
  const { method, amount, reference } = request;
  const values = [method, amount.amount, amount.currency, reference ?? null, caller.id, now];
  const version = movement.declarationVersion;
  const paid = changed(await tx.write<MovementRow>(KEEP, [movement.id, newId(), version, ...values]));
  const settled = { declarationVersion: version, total: paid.total, method };
  return { movement: paid, facts: isSettled(paid) ? [factOf(paid, 'charges.settled', now, settled)] : [] };
}

function refuseOtherAmount(movement: Movement, { amount }: PaymentRequest): void {
  const due = dueOf(movement);
  if (amount.currency === due.currency && compareDecimals(amount.amount, due.amount) === 0) return;
  const message = `amount must be ${due.amount} ${due.currency}`;
  throw new Refusal('logistics.payment.other-amount', {
    params: { amount: due.amount, currency: due.currency },
    faults: [
      {
        code: 'validation.amount-due',
        field: '/amount',
        message,
        params: { amount: due.amount, currency: due.currency },
      },
    ],
    members: { due },
  });
}
