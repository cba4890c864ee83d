import { fieldMutations, wholeMutations } from './mutations.ts';
import type { Operation, Parameter } from './operations.ts';

/** One request to send, and what is odd about it. */
export interface Request {
  readonly operation: Operation;
  readonly what: string;
  /** Nothing is. */
  readonly good?: true;
  readonly address: string;
  readonly body?: string;
  /** Headers besides those that a well-behaved client sends; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

const ODD = [
  '',
  'x'.repeat(2_000),
  '-1',
  '1e999',
  '%00',
  '%F0%9F%98%80',
  "' OR 1=1 --",
  '../..%2f..%2fetc',
  '2026-13-45T99:00:00Z',
  'undefined',
] as const;
const ODD_HEADERS: readonly Request['headers'][] = [
  { 'idempotency-key': null },
  { 'idempotency-key': 'x' },
  { 'idempotency-key': 'x'.repeat(500) },
  { 'if-match': 'no tag' },
  { 'if-match': '"0"' },
  { 'content-type': 'text/plain' },
  { accept: 'image/png' },
  { prefer: 'wait=99999' },
  { 'if-none-match': '"x", *' },
];

/** The request that the document's own examples make. */
export function goodRequest(
  operation: Operation,
  fill: (operation: Operation, name: string) => string,
): Request {
  const address = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(fill(operation, name)),
  );
  return {
    operation,
    what: 'the example',
    good: true as const,
    address,
    ...(operation.good && { body: JSON.stringify(operation.good) }),
  };
}

/** That request with one thing wrong, for every part of it that can be wrong. */
export function oddRequests(good: Request): Request[] {
  const { operation } = good;
  const named = (kind: Parameter['in']): Parameter[] => operation.parameters.filter((one) => one.in === kind);
  return [
    ...named('path').flatMap(({ name }) =>
      ODD.filter((odd) => odd !== '').map((odd) => inPath(good, name, odd)),
    ),
    ...named('query').flatMap(({ name }) => ODD.map((odd) => inQuery(good, name, odd))),
    inQuery(good, 'nobody-knows-this', '1'),
    ...ODD_HEADERS.map((headers) => ({
      ...good,
      what: JSON.stringify(headers).slice(0, 60),
      ...(headers && { headers }),
    })),
    ...(operation.good ? [...wholeMutations(operation.good), ...fieldMutations(operation.good)] : []).map(
      ({ what, body }) => ({ ...good, what, body }),
    ),
  ];
}

function inPath(good: Request, name: string, odd: string): Request {
  const at = good.operation.path.split('/').indexOf(`{${name}}`);
  const parts = good.address.split('/');
  if (at >= 0) parts[at] = escaped(odd);
  return { ...good, what: `${name} = ${odd.slice(0, 30)}`, address: parts.join('/') };
}

const inQuery = (good: Request, name: string, odd: string): Request => ({
  ...good,
  what: `?${name} = ${odd.slice(0, 30)}`,
  address: `${good.address}?${name}=${escaped(odd)}`,
});

/** What is written with per cent signs already is sent as it stands. */
const escaped = (odd: string): string => (odd.includes('%') ? odd : encodeURIComponent(odd));
