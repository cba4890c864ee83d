import type { Fact } from '../facts/fact.ts';
import { contracts } from '../registry/contracts.ts';
import { validation } from '../validation/validation.ts';
import { EnvelopeReader } from './envelope-reader.ts';

/**
 * Why an event cannot be handled. `MALFORMED`: not JSON, or not an event of OneGate's form. `UNKNOWN`: this process
 * does not know its type or version. `INVALID`: its data breaks its schema.
 */
export type EnvelopeFault = 'MALFORMED' | 'INVALID' | 'UNKNOWN';

/** What was read; on failure `detail` says all that is wrong and never quotes the data. */
export type EnvelopeReading =
  | { readonly ok: true; readonly fact: Fact }
  | {
      readonly ok: false;
      readonly why: EnvelopeFault;
      readonly detail: string;
      /** Where it could be read. */
      readonly eventId?: string;
      readonly type?: string;
    };

let reader: EnvelopeReader | undefined;

/** Reads an event and brings it to the newest version of its fact. Never throws. */
export function readEnvelope(bytes: Uint8Array | string): EnvelopeReading {
  reader ??= new EnvelopeReader(contracts, validation());
  return reader.read(bytes);
}
