import { Code, Id, ListOf, Nested, Text, Time, Whole } from '@onegate/http';
import { MoneyView } from '../../movement/movement-view.ts';
import { PAYMENT_METHODS } from '../pay/payment.request.ts';

export class ChargeView {
  @Text({ meaning: 'Code of the gate’s tariff.', max: 32, example: 'INFRA-EXPORT' })
  code!: string;
  @Nested(() => MoneyView, { meaning: 'What it comes to.' })
  amount!: MoneyView;
}

export class AssessmentView {
  @Whole({ meaning: 'Version of the declaration that was assessed.', min: 1, max: 100_000, example: 1 })
  declarationVersion!: number;
  @ListOf(() => ChargeView, { meaning: 'Each tariff that applies.', max: 100 })
  items!: ChargeView[];
  @Nested(() => MoneyView, { meaning: 'Sum of the items.' })
  total!: MoneyView;
  @Time({ meaning: 'When it was assessed.', example: '2026-11-24T01:00:00.000Z' })
  assessedAt!: string;
}

export class PaymentView {
  @Id({ meaning: 'Payment.' })
  paymentId!: string;
  @Whole({ meaning: 'Version of the declaration at the time.', min: 1, max: 100_000, example: 1 })
  declarationVersion!: number;
  @Code({ meaning: 'How it was paid.', of: PAYMENT_METHODS, example: 'CASH' })
  method!: string;
  @Nested(() => MoneyView, { meaning: 'What was paid.' })
  amount!: MoneyView;
  @Text({ meaning: 'Number of the receipt, transfer or invoice.', max: 64, optional: true })
  reference?: string;
  @Time({ meaning: 'When it was taken.', example: '2026-11-24T02:00:00.000Z' })
  paidAt!: string;
}

export class ChargesView {
  @Id({ meaning: 'Movement.' })
  movementId!: string;
  @ListOf(() => AssessmentView, {
    meaning: 'Assessments, one per version of the declaration; the last is in force.',
    max: 1000,
  })
  assessments!: AssessmentView[];
  @ListOf(() => PaymentView, { meaning: 'Payments in the order of time.', max: 1000 })
  payments!: PaymentView[];
  @Nested(() => MoneyView, { meaning: 'Still to be paid.' })
  due!: MoneyView;
  @Code({ meaning: 'Whether something is due.', of: ['DUE', 'SETTLED'], example: 'DUE' })
  status!: string;
}
