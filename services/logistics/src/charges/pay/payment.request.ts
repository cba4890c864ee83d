import { CURRENCIES } from '@onegate/codes';
import { Code, Decimal, Nested, Text } from '@onegate/http';

export const PAYMENT_METHODS = ['CASH', 'TRANSFER', 'EINVOICE'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export class PaidMoneyRequest {
  @Decimal({ meaning: 'Sum, as an exact decimal.', fraction: 4, example: '200000' })
  amount!: string;

  @Code({ meaning: 'Currency (ISO 4217).', of: CURRENCIES.map((currency) => currency.code), example: 'VND' })
  currency!: string;
}

export class PaymentRequest {
  @Code({ meaning: 'How it was paid.', of: PAYMENT_METHODS, example: 'CASH' })
  method!: PaymentMethod;

  @Nested(() => PaidMoneyRequest, { meaning: 'What was paid: exactly what is due.' })
  amount!: PaidMoneyRequest;

  @Text({
    meaning: 'Number of the receipt, transfer or invoice; no names.',
    max: 64,
    pattern: /^[\w./-]+$/,
    optional: true,
    example: 'PT-000123',
  })
  reference?: string;
}
