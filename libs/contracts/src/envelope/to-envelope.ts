import type { NewFact } from '../facts/fact.ts';
import { newId } from '../ids/ids.ts';
import { contracts } from '../registry/contracts.ts';
import { sourceOf } from '../registry/service.ts';
import type { Json } from '../registry/json.ts';
import { describeFaults, type SchemaFault } from '../validation/validate.ts';
import { validation } from '../validation/validation.ts';
import type { CloudEvent } from './cloud-event.ts';
import { faultsOfEvent } from './event-form.ts';

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
 * The event of a fact, with a new id.
 * @param options.now when the service writes it down; a fact that claims to have happened later happened now
 * @throws ContractBroken when the data is not valid by the newest schema, or the fact lacks an attribute
 */
export function toEnvelope(fact: NewFact, options: { readonly now: Date }): CloudEvent {
  const { owner, type, dataschema } = contracts[fact.name];
  refuse(fact.name, validation().faults(dataschema, fact.data));
  const occurredAt = fact.occurredAt > options.now ? options.now : fact.occurredAt;
  const event: CloudEvent = {
    specversion: '1.0',
    id: newId(),
    source: sourceOf(owner, fact.key),
    type,
    subject: fact.subject,
    time: occurredAt.toISOString(),
    recordedat: options.now.toISOString(),
    datacontenttype: 'application/json',
    dataschema,
    partitionkey: fact.key,
    gate: fact.gate,
    actor: fact.actor,
    correlationid: fact.correlationId,
    ...(fact.causationId !== undefined && { causationid: fact.causationId }),
    ...(fact.traceparent !== undefined && { traceparent: fact.traceparent }),
    data: fact.data as unknown as Json,
  };
  refuse(fact.name, faultsOfEvent(event));
  return event;
}

function refuse(name: string, faults: readonly SchemaFault[]): void {
  if (faults.length > 0) throw new ContractBroken(name, faults);
}
