import type { Money } from '../movement/domain/movement.ts';
import type { Source } from '../movement/movement.repository.ts';
import type { Assessment } from './domain/assess.ts';

export interface AssessmentRow {
  declaration_version: number;
  items: Assessment['items'];
  total: string;
  currency: string;
  assessed_at: Date;
}

const ASSESSMENTS = `
  SELECT declaration_version, items, trim_scale(total)::text AS total, currency, assessed_at
  FROM charge_assessment WHERE movement_id = $1 ORDER BY declaration_version`;

export const assessmentsOf = (source: Source, movementId: string): Promise<AssessmentRow[]> =>
  source.read<AssessmentRow>(ASSESSMENTS, [movementId]);

export interface PaymentRow {
  payment_id: string;
  declaration_version: number;
  method: string;
  amount: Money['amount'];
  currency: string;
  reference: string | null;
  paid_at: Date;
}

const PAYMENTS = `
  SELECT payment_id, declaration_version, method, trim_scale(amount)::text AS amount, currency, reference, paid_at
  FROM payment WHERE movement_id = $1 ORDER BY payment_id`;

export const paymentsOf = (source: Source, movementId: string): Promise<PaymentRow[]> =>
  source.read<PaymentRow>(PAYMENTS, [movementId]);
