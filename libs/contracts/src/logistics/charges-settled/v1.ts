// Written from v1.schema.json by the script "generate"; change the schema.
import type { Money } from '../../pieces/money/v1.ts';

/** Everything assessed was paid, or nothing was due. */
export interface ChargesSettledV1 {
  /** Version whose assessment is settled. */
  readonly declarationVersion: number;
  /** What was settled. */
  readonly total: Money;
  /** How it was settled; NOTHING_DUE by rule, when the total is zero. */
  readonly method: 'CASH' | 'TRANSFER' | 'EINVOICE' | 'NOTHING_DUE';
}
