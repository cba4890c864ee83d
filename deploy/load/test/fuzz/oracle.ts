import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document, Operation } from './operations.ts';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
  readonly milliseconds: number;
}

/** Longer than the gateway waits for a service, an answer is late whatever it says. */
const LIMIT_MS = 30_000;

/** Says what is wrong with an answer, by the document alone. */
export class Oracle {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'onegate', components: document.components });
  }

  /** Everything that breaks the document; empty when nothing does. */
  faultsOf(operation: Operation, answer: Answer): string[] {
    return [
      ...(answer.status >= 500 ? ['a failure'] : []),
      ...(answer.milliseconds > LIMIT_MS ? ['too late'] : []),
      ...this.breachesOf(operation, answer),
    ];
  }

  /** What of it the document does not know. */
  breachesOf(operation: Operation, { status, mediaType, text }: Omit<Answer, 'milliseconds'>): string[] {
    const documented = operation.responses[String(status)];
    if (!documented) return ['a status that is not documented'];
    const types = Object.entries(documented.content ?? {});
    if (types.length === 0) return [];
    const type = types.find(([name]) => name === mediaType);
    if (!type) return [`${mediaType} is not documented`];
    if (!mediaType.endsWith('json') || !type[1].schema) return [];
    return this.#breaches(`${operation.id} ${status}`, type[1].schema, text);
  }

  #breaches(name: string, schema: object, text: string): string[] {
    let validate = this.#validators.get(name);
    if (!validate) {
      const json = JSON.stringify(schema).replaceAll('"#/components/', '"onegate#/components/');
      validate = this.#ajv.compile(JSON.parse(json) as object);
      this.#validators.set(name, validate);
    }
    if (validate(JSON.parse(text))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
    );
  }
}
