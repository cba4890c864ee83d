import { auditFacts } from '../audit/audit.facts.ts';
import { clearanceFacts } from '../clearance/clearance.facts.ts';
import { declarationsFacts } from '../declarations/declarations.facts.ts';
import { enterprisesFacts } from '../enterprises/enterprises.facts.ts';
import type { FactName } from '../facts/fact.ts';
import { gatesFacts } from '../gates/gates.facts.ts';
import { inspectionsFacts } from '../inspections/inspections.facts.ts';
import { ledgerFacts } from '../ledger/ledger.facts.ts';
import { logisticsFacts } from '../logistics/logistics.facts.ts';
import { type Domain, type TopicName } from '../topics/topics.ts';
import { contractOf } from './contract-of.ts';
import type { FactRows, Upcaster } from './fact-row.ts';
import type { Json } from './json.ts';
import type { Teller } from './service.ts';

/** One version of what a fact says. */
export interface ContractVersion {
  /** JSON Schema 2020-12, closed. */
  readonly schema: Json;
  /** Data that is valid by it. */
  readonly sample: Json;
}

/** All that is agreed about one fact. */
export interface Contract<N extends FactName = FactName> {
  readonly name: N;
  readonly domain: Domain;
  readonly topic: TopicName;
  /** Service that tells it. */
  readonly owner: Teller;
  /** One sentence: what it means. */
  readonly description: string;
  /** The newest version, which handlers see and services tell. */
  readonly version: number;
  readonly versions: Readonly<Record<number, ContractVersion>>;
  /** CloudEvents type of the newest version: `onegate.declarations.declaration.submitted.v1`. */
  readonly type: string;
  /** URN of the newest schema. */
  readonly dataschema: string;
  /** Facts that a consumer of this one may wait for. */
  readonly requires: readonly FactName[];
  readonly upcasters: Readonly<Record<number, Upcaster>>;
}

export type Contracts = { readonly [N in FactName]: Contract<N> };

const ROWS = {
  declarations: declarationsFacts,
  inspections: inspectionsFacts,
  logistics: logisticsFacts,
  clearance: clearanceFacts,
  gates: gatesFacts,
  enterprises: enterprisesFacts,
  ledger: ledgerFacts,
  audit: auditFacts,
} as const satisfies Record<Domain, FactRows>;

type RowsOf<D extends Domain> = (typeof ROWS)[D];
type RowName = { [D in Domain]: keyof RowsOf<D> }[Domain];
type RequiredName = { [D in Domain]: RowsOf<D>[keyof RowsOf<D>] }[Domain]['requires'][number];

/** Never, so that this does not compile, when a folder has no row, a row no folder, or a fact requires one that is not there. */
type Complete = [FactName, RowName, RequiredName] extends [RowName, FactName, FactName] ? typeof ROWS : never;

function collect(rows: Complete): Contracts {
  const entries = Object.entries<FactRows>(rows).flatMap(([domain, facts]) =>
    Object.entries(facts).map(([name, row]) => [name, contractOf(domain as Domain, name, row)]),
  );
  return Object.fromEntries(entries) as Contracts;
}

/** Every fact by its short name. */
export const contracts: Contracts = collect(ROWS);

/** Short names of all facts. */
export const FACT_NAMES = Object.keys(contracts) as FactName[];

/** Whether a fact is called so. */
export function isFactName(name: string): name is FactName {
  return Object.hasOwn(contracts, name);
}
