import { SchemaChecks } from '../../../../tools/documents/schema-checks.ts';
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
  readonly #schemas: SchemaChecks;

  constructor(document: Document) {
    this.#schemas = new SchemaChecks(document);
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
    return this.#schemas.breaches(type[1].schema, JSON.parse(text));
  }
}
