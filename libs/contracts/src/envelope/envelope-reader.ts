import type { Fact } from '../facts/fact.ts';
import type { Contract } from '../registry/contracts.ts';
import { isJson, type Json } from '../registry/json.ts';
import { dataschemaOf, parseType } from '../registry/names.ts';
import { describeFaults, type Validation } from '../validation/validate.ts';
import { faultsOfEvent } from './event-form.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { EnvelopeFault, EnvelopeReading } from './read-envelope.ts';

/** Reads events by the contracts that it is given. */
export class EnvelopeReader {
  readonly #contracts: Readonly<Record<string, Contract>>;
  readonly #validation: Validation;

  constructor(contracts: Readonly<Record<string, Contract>>, validation: Validation) {
    this.#contracts = contracts;
    this.#validation = validation;
  }

  read(bytes: Uint8Array | string): EnvelopeReading {
    const event = parse(bytes);
    if (!event) return failed('MALFORMED', 'not a JSON object in UTF-8');
    const faults = faultsOfEvent(event);
    if (faults.length > 0) return failed('MALFORMED', describeFaults(faults), event);
    return this.#readEvent(event as unknown as CloudEvent);
  }

  #readEvent(event: CloudEvent): EnvelopeReading {
    const type = parseType(event.type);
    const contract =
      type && Object.hasOwn(this.#contracts, type.name) ? this.#contracts[type.name] : undefined;
    if (!type || contract?.domain !== type.domain) return failed('UNKNOWN', 'no such type is known', event);
    if (!contract.versions[type.version])
      return failed(
        'UNKNOWN',
        `version ${type.version} is not known; the newest is ${contract.version}`,
        event,
      );
    const faults = this.#validation.faults(dataschemaOf(type.domain, type.name, type.version), event.data);
    if (faults.length > 0) return failed('INVALID', describeFaults(faults), event);
    return { ok: true, fact: factOf(event, contract, upcast(contract, type.version, event.data)) };
  }
}

function parse(bytes: Uint8Array | string): Json | undefined {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function upcast({ version, upcasters, name }: Contract, from: number, data: Json): Json {
  let newest = data;
  for (let step = from; step < version; step += 1) {
    const upcaster = upcasters[step];
    if (!upcaster) throw new Error(`${name} has no upcaster from version ${step}`);
    newest = upcaster(newest);
  }
  return newest;
}

function factOf(event: CloudEvent, { name, topic, version }: Contract, data: Json): Fact {
  return {
    id: event.id,
    name,
    version,
    topic,
    key: event.partitionkey,
    subject: event.subject,
    gate: event.gate,
    occurredAt: event.time,
    recordedAt: event.recordedat,
    actor: event.actor,
    correlationId: event.correlationid,
    ...(event.causationid !== undefined && { causationId: event.causationid }),
    ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
    data,
  } as unknown as Fact;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function failed(why: EnvelopeFault, detail: string, event: Json | CloudEvent = {}): EnvelopeReading {
  const eventId = textOf((event as Json)['id']);
  const type = textOf((event as Json)['type']);
  return {
    ok: false,
    why,
    detail,
    ...(eventId !== undefined && { eventId }),
    ...(type !== undefined && { type }),
  };
}
