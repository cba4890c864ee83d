/** Services that tell facts. */
export type Service = 'declarations' | 'inspections' | 'logistics' | 'clearance';

/** Who tells a fact: one service, or each one of itself; then the key of the fact is the service. */
export type Teller = Service | 'each';

/** CloudEvents `source`. */
export const sourceOf = (owner: Teller, key: string): string => `/onegate/${owner === 'each' ? key : owner}`;
