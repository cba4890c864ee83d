import type { FactData, FactName } from '@onegate/contracts';

/** A fact that clearance tells. */
export type Told = {
  [N in FactName]: {
    readonly name: N;
    readonly subject: string;
    readonly data: FactData<N>;
    readonly eventId?: string;
  };
}[FactName];
