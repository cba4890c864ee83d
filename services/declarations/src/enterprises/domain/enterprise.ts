export const ENTERPRISE_STATUSES = ['ACTIVE', 'SUSPENDED', 'CLOSED'] as const;
export const CAPACITIES = ['DECLARANT', 'CONSIGNOR', 'CONSIGNEE', 'CARRIER'] as const;
export const CONTACT_ROLES = ['REPRESENTATIVE', 'DECLARATIONS', 'DISPATCH', 'PAYMENTS'] as const;

export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];
export type Capacity = (typeof CAPACITIES)[number];

/** What the register says of an enterprise during a span; a change closes the span and opens another. */
export interface Entry {
  readonly enterprise: string;
  /** Counts the entries of this enterprise, from 1. */
  readonly version: number;
  readonly from: Date;
  readonly name: string;
  readonly nameLatin: string | null;
  readonly capacities: readonly Capacity[];
  readonly status: EnterpriseStatus;
  /** Number of the certificate of an authorised economic operator; null: it is none. */
  readonly authorisedOperator: string | null;
  /** The board's counter lodges for it, since it has no computer. */
  readonly servedAtCounter: boolean;
}

/** Who is asked for at the enterprise: personal data, apart from the entries so that it can be erased. */
export interface Contact {
  readonly role: (typeof CONTACT_ROLES)[number];
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What may be said of an enterprise. */
export interface Said {
  readonly name?: string;
  readonly nameLatin?: string | null;
  readonly capacities?: readonly Capacity[];
  readonly contacts?: readonly Contact[];
  readonly status?: EnterpriseStatus;
  readonly authorisedOperator?: string | null;
  readonly servedAtCounter?: boolean;
}

/** What only the management board says of an enterprise. */
const BOARDS = ['status', 'authorisedOperator', 'servedAtCounter'] as const;

/** Fields of what is said that the enterprise may not say of itself. */
export const boardsFieldsIn = (said: Said): string[] => BOARDS.filter((name) => said[name] !== undefined);

/** A first entry: active, no authorised operator, and with a computer, unless the board says otherwise. */
export const firstEntry = (
  enterprise: string,
  said: Said & { readonly name: string; readonly capacities: readonly Capacity[] },
  now: Date,
): Entry => ({
  enterprise,
  version: 1,
  from: now,
  name: said.name,
  nameLatin: said.nameLatin ?? null,
  capacities: [...new Set(said.capacities)],
  status: said.status ?? 'ACTIVE',
  authorisedOperator: said.authorisedOperator ?? null,
  servedAtCounter: said.servedAtCounter ?? false,
});

/** The next entry: what is not said stays. It begins later than the last, however little. */
export const nextEntry = (before: Entry, said: Said, now: Date): Entry => ({
  ...before,
  version: before.version + 1,
  from: new Date(Math.max(now.getTime(), before.from.getTime() + 1)),
  name: said.name ?? before.name,
  nameLatin: said.nameLatin === undefined ? before.nameLatin : said.nameLatin,
  capacities: said.capacities ? [...new Set(said.capacities)] : before.capacities,
  status: said.status ?? before.status,
  authorisedOperator:
    said.authorisedOperator === undefined ? before.authorisedOperator : said.authorisedOperator,
  servedAtCounter: said.servedAtCounter ?? before.servedAtCounter,
});
