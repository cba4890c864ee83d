import type { NewFact } from '../facts/fact.ts';
import { newId } from '../ids/ids.ts';
import { contracts } from '../registry/contracts.ts';
import type { Json } from '../registry/json.ts';
import { describeFaults, type SchemaFault } from '../validation/validate.ts';
import { validation } from '../validation/validation.ts';
import type { CloudEvent } from './cloud-event.ts';

/** A service is about to tell a fact that breaks its contract: a fault of that service. */
export class ContractBroken extends Error {
  override readonly name = 'ContractBroken';
  /** Short name of the fact. */
  readonly fact: string;
  readonly faults: readonly SchemaFault[];

  constructor(fact: string, faults: readonly SchemaFault[]) {
    super(`${fact} breaks its contract: ${describeFaults(faults)}`);
    this.fact = fact;
    this.faults = faults;
  }
}

/**
 * The event of a fact, with a new id unless it brings one.
 * @param options.now when the service writes it down; where the fact claims to have happened later, `now` counts for both
 * @throws ContractBroken when the data is not valid by the schema of the newest version
 */
export function toEnvelope(fact: NewFact, options: { readonly now: Date }): CloudEvent {
  const contract = contracts[fact.name];
  const faults = validation().faults(contract.dataschema, fact.data);
  if (faults.length > 0) throw new ContractBroken(fact.name, faults);
  const occurredAt = fact.occurredAt > options.now ? options.now : fact.occurredAt;
  return {
    specversion: '1.0',
    id: fact.id ?? newId(),
    source: `/onegate/${contract.owner}`,
    type: contract.type,
    subject: fact.subject,
    time: occurredAt.toISOString(),
    recordedat: options.now.toISOString(),
    datacontenttype: 'application/json',
    dataschema: contract.dataschema,
    partitionkey: fact.key,
    gate: fact.gate,
    actor: fact.actor,
    correlationid: fact.correlationId,
    ...(fact.causationId !== undefined && { causationid: fact.causationId }),
    ...(fact.traceparent !== undefined && { traceparent: fact.traceparent }),
    data: fact.data as unknown as Json,
  };
}
