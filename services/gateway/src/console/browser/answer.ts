/** What the console reads of the OpenAPI document. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses?: Readonly<Record<string, { readonly links?: Readonly<Record<string, Link>> }>>;
}

/** OpenAPI 3.1 Link Object: what may follow on an answer. */
export interface Link {
  readonly operationId: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

/** An answer that the console got. */
export interface Answer {
  readonly method: string;
  /** As it was asked for, without the query. */
  readonly path: string;
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

const EXPRESSION = /\$response\.(?:header\.ETag|body#(\/[^}]*))/;
const EMBEDDED = /\{(\$response\.(?:header\.ETag|body#\/[^}]*))\}/g;

/** The value with the runtime expressions of OpenAPI in it replaced; undefined where the answer does not hold one. */
export function evaluate(value: unknown, answer: Answer): unknown {
  if (typeof value === 'string') return ofText(value, answer);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, evaluate(part, answer)] as const);
  if (parts.some(([, part]) => part === undefined)) return undefined;
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function ofText(text: string, answer: Answer): unknown {
  if (text.startsWith('$response.')) return ofExpression(text, answer);
  const values = [...text.matchAll(EMBEDDED)].map(([, expression = '']) => ofExpression(expression, answer));
  if (values.includes(undefined)) return undefined;
  return text.replace(EMBEDDED, () => textOf(values.shift()));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function ofExpression(expression: string, { etag, body }: Answer): unknown {
  const pointer = EXPRESSION.exec(expression)?.[1];
  if (pointer === undefined) return etag;
  const keys = pointer.slice(1).split('/');
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    body,
  );
}
