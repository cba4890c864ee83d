/** A body that is wrong in one way, as text, since some of them are not JSON. */
export interface Mutation {
  readonly what: string;
  readonly body: string;
  /** The field that was touched; none when the body is wrong as a whole. */
  readonly field?: string;
}

type Json = Readonly<Record<string, unknown>>;

const DEEP = 5_000;

/** What no field anywhere takes. */
const STRANGE: readonly unknown[] = [
  null,
  {},
  [],
  '',
  'x'.repeat(100_000),
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '1e999',
  'NaN',
  true,
  '2026-11-24T08:00:00',
  '2026-13-45T99:00:00Z',
  '9'.repeat(40),
  '\u0000',
  '\ud800',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '9999-12-31T23:59:59+14:00',
];

/** Bodies that are no object of the request at all, or carry what it does not know. */
export function wholeMutations(good: Json): Mutation[] {
  const deep = '['.repeat(DEEP) + ']'.repeat(DEEP);
  return [
    { what: 'a list', body: '[]' },
    { what: 'null', body: 'null' },
    { what: 'a number', body: '1' },
    { what: 'cut off', body: '{"a":' },
    { what: 'NaN', body: '{"a":NaN}' },
    { what: 'deep', body: `{"x":${deep}}` },
    { what: '__proto__', body: '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}' },
    { what: 'unknown field', body: JSON.stringify({ ...good, unknownField: 1 }) },
  ];
}

/** The good body with each field, at every depth, replaced by each strange value in turn, and left out. */
export function fieldMutations(good: Json): Mutation[] {
  return pathsOf(good).flatMap((path) => {
    const field = `/${path.join('/')}`;
    return [
      { what: `${field} left out`, field, body: JSON.stringify(changed(good, path, undefined)) },
      ...STRANGE.map((value) => ({
        what: `${field} = ${JSON.stringify(value).slice(0, 30)}`,
        field,
        body: JSON.stringify(changed(good, path, value)),
      })),
    ];
  });
}

function pathsOf(value: unknown): string[][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...pathsOf(inner).map((path) => [name, ...path]),
  ]);
}

function changed(good: Json, path: readonly string[], to: unknown): unknown {
  const copy = structuredClone(good) as Record<string, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = to;
  return copy;
}
