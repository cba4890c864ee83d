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
    const faults: string[] = [];
    const documented = operation.responses[String(answer.status)];
    if (answer.status >= 500) faults.push('a failure');
    if (answer.milliseconds > LIMIT_MS) faults.push('too late');
    if (!documented) return [...faults, 'a status that is not documented'];
    const types = Object.entries(documented.content ?? {});
    if (types.length === 0) return faults;
    const type = types.find(([name]) => name === answer.mediaType);
    if (!type) return [...faults, `${answer.mediaType} is not documented`];
    if (!answer.mediaType.endsWith('json') || !type[1].schema) return faults;
    return [...faults, ...this.#breaches(`${operation.id} ${answer.status}`, type[1].schema, answer.text)];
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
