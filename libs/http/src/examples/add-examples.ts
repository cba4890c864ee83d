import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, NoExample } from './example-of.ts';
import { problemExample } from './problem-examples.ts';
import type { ExampledSchema, Schemas } from './schema.ts';

/** Under which an operation brings the examples that are written for it; not part of the document. */
export const WRITTEN = 'x-written-examples';

/** Examples that the fields' own do not make. */
export interface WrittenExamples {
  readonly request?: unknown;
  readonly answer?: unknown;
  /** Further requests, by what is special about each; the usual one stands before them. */
  readonly alsoRequests?: Readonly<Record<string, unknown>>;
}

const USUAL = 'usual';

interface Media {
  schema?: ExampledSchema;
  example?: unknown;
  examples?: Readonly<
    Record<string, { readonly $ref?: string; readonly summary?: string; readonly value?: unknown }>
  >;
}

type Content = Readonly<Record<string, Media>>;

interface Described {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  [WRITTEN]?: WrittenExamples;
}

/**
 * Puts an example on every request and every answer of the document, out of the examples of the fields or as written,
 * and one of each problem code.
 * @throws Error naming every place for which none can be made.
 */
export function addExamples(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const missing: string[] = [];
  const codes = new Set<string>();
  for (const operation of operationsOf(document)) {
    const { [WRITTEN]: written = {}, operationId = '' } = operation;
    Reflect.deleteProperty(operation, WRITTEN);
    const fill = (content: Content | undefined, own: unknown, what: string): void => {
      for (const media of Object.values(content ?? {})) {
        for (const code of Object.keys(media.examples ?? {})) codes.add(code);
        if (media.examples || media.example !== undefined || !media.schema) continue;
        try {
          media.example = own ?? exampleOf(schemas, media.schema);
        } catch (error) {
          if (!(error instanceof NoExample)) throw error;
          missing.push(`${operationId}, ${what}: ${error.message}`);
        }
      }
    };
    fill(operation.requestBody?.content, written.request, 'request');
    for (const media of Object.values(operation.requestBody?.content ?? {}))
      addRequests(media, written.alsoRequests);
    for (const [status, { content }] of Object.entries(operation.responses))
      fill(content, written.answer, `answer ${status}`);
  }
  if (missing.length > 0) throw new Error(`examples are missing:\n${missing.join('\n')}`);
  const examples = Object.fromEntries([...codes].sort().map((code) => [code, problemExample(code)]));
  document.components = { ...document.components, examples };
}

/** Several examples stand under names: OpenAPI has either one or these. */
function addRequests(media: Media, others: WrittenExamples['alsoRequests']): void {
  if (!others || media.example === undefined) return;
  const named = Object.entries(others).map(
    ([summary, value]) => [summary.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), { summary, value }] as const,
  );
  media.examples = {
    [USUAL]: { summary: 'The usual one', value: media.example },
    ...Object.fromEntries(named),
  };
  delete media.example;
}

const operationsOf = ({ paths }: OpenAPIObject): Described[] =>
  Object.values(paths).flatMap(({ get, post, patch, put, delete: remove }) =>
    [get, post, patch, put, remove].filter((operation) => operation !== undefined),
  ) as unknown as Described[];
