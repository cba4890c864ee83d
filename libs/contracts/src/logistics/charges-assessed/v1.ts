// Written from v1.schema.json by the script "generate"; change the schema.
import type { Money } from '../../pieces/money/v1.ts';

/** What is to be paid for one version of the declaration. */
export interface ChargesAssessedV1 {
  /** Version for which it was assessed. */
  readonly declarationVersion: number;
  /** The single charges; none when nothing is due. */
  readonly items: readonly {
    /** Charge of the published tariff. */
    readonly code: string;
    /** Its amount. */
    readonly amount: Money;
  }[];
  /** Sum of the charges. */
  readonly total: Money;
}
