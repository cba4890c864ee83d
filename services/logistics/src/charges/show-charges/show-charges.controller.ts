import { Controller, Get, Param } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { ok, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { readFrom } from '../../movement/allowed-actions.ts';
import { dueOf, isSettled } from '../../movement/domain/movement.ts';
import { MovementParam } from '../../movement/movement-param.ts';
import { getMovement } from '../../movement/movement.repository.ts';
import { type AssessmentRow, assessmentsOf, type PaymentRow, paymentsOf } from '../charges.repository.ts';
import { type AssessmentView, ChargesView, type PaymentView } from './charges.view.ts';

@Controller('v1/movements')
export class ShowChargesController {
  constructor(private readonly database: Database) {}

  @Get(':id/charges')
  @Operation('movements.charges', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'Charges of a movement: assessed, paid, due',
    answer: ChargesView,
    problems: ['logistics.movement.not-found', 'auth.not-yours'],
  })
  async charges(
    @Param() { id }: MovementParam,
    @TheCommand() command: Command,
  ): Promise<Answer<ChargesView>> {
    const movement = await getMovement(this.database, id);
    command.authorize(readFrom(movement));
    const [assessments, payments] = await Promise.all([
      assessmentsOf(this.database, id),
      paymentsOf(this.database, id),
    ]);
    const body = {
      movementId: id,
      assessments: assessments.map(assessmentView),
      payments: payments.map(paymentView),
      due: dueOf(movement),
      status: isSettled(movement) ? 'SETTLED' : 'DUE',
    };
    return ok(body, { version: movement.version });
  }
}

const assessmentView = (row: AssessmentRow): AssessmentView => ({
  declarationVersion: row.declaration_version,
  items: row.items.map(({ code, amount }) => ({ code, amount })),
  total: { amount: row.total, currency: row.currency },
  assessedAt: row.assessed_at.toISOString(),
});

const paymentView = (row: PaymentRow): PaymentView => ({
  paymentId: row.payment_id,
  declarationVersion: row.declaration_version,
  method: row.method,
  amount: { amount: row.amount, currency: row.currency },
  ...(row.reference !== null && { reference: row.reference }),
  paidAt: row.paid_at.toISOString(),
});
