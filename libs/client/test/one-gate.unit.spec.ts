import { done, ifMatch, oneGate, Refused, seeing, underKey } from '../src/index.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

const ID = '019d0000-0000-7000-8000-000000000000';
const PATH = { params: { path: { ref: 'LT-26-7KQ2M9-X' } } } as const;

/** A gate that answers what it was given, one after the other; the last one for good. */
function gate(...answers: (Response | Error)[]) {
  const seen: Seen[] = [];
  const api = oneGate({
    url: 'http://gate.example',
    token: () => `t${seen.length}`,
    language: 'vi',
    patienceMs: 2000,
    fetch: async (request) => {
      const url = new URL(request.url);
      seen.push({
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers: request.headers,
        body: await request.text(),
      });
      const answer = answers[Math.min(seen.length, answers.length) - 1];
      if (answer instanceof Error) throw answer;
      return answer?.clone() ?? Response.json({});
    },
  });
  return { api, seen };
}

const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json(
    {
      type: `/problems/${code}`,
      title: code,
      status,
      code,
      errors: [{ code: 'x', field: '/a', message: 'is b' }],
    },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

describe('the client', () => {
  it('sends who asks, in which language, and what is typed', async () => {
    const { api, seen } = gate(Response.json({ ref: 'LT-26-7KQ2M9-X' }, { headers: { etag: '"7"' } }));
    const { data, etag } = await done(api.GET('/v1/records/{ref}', PATH));
    expect([data.ref, etag]).toEqual(['LT-26-7KQ2M9-X', '"7"']);
    expect(seen[0]?.path).toBe('/v1/records/LT-26-7KQ2M9-X');
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer t0');
    expect(seen[0]?.headers.get('accept-language')).toBe('vi');
    expect(seen[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('repeats a command under one and the same key, with a token that is valid now', async () => {
    const { api, seen } = gate(
      new TypeError('fetch failed'),
      problem(503, 'http.unavailable'),
      Response.json({}, { headers: { 'onegate-event': ID } }),
    );
    const { event } = await done(
      api.POST('/v1/declarations/{id}/submission', { params: { path: { id: ID } } }),
    );
    expect(event).toBe(ID);
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer t0',
      'Bearer t1',
      'Bearer t2',
    ]);
  });

  it('takes a key and a version of one’s own', async () => {
    const { api, seen } = gate(Response.json({}));
    await done(
      api.POST('/v1/declarations/{id}/submission', {
        params: { path: { id: ID } },
        headers: { ...underKey('my-key-1'), ...ifMatch('"3"') },
      }),
    );
    expect(seen[0]?.headers.get('idempotency-key')).toBe('my-key-1');
    expect(seen[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('reads its own write', async () => {
    const { api, seen } = gate(Response.json({}));
    await done(api.GET('/v1/records/{ref}', { ...PATH, headers: seeing(ID, 5) }));
    expect(seen[0]?.path).toBe(`/v1/records/LT-26-7KQ2M9-X?after=${ID}`);
    expect(seen[0]?.headers.get('prefer')).toBe('wait=5');
    expect(seen[0]?.headers.has('onegate-after')).toBe(false);
  });

  it('waits as long as it is told when it asked too often', async () => {
    const { api, seen } = gate(
      problem(429, 'gateway.too-many-requests', { 'retry-after': '1' }),
      Response.json({}),
    );
    const started = performance.now();
    await done(api.GET('/v1/records/{ref}', PATH));
    expect(performance.now() - started).toBeGreaterThan(950);
    expect(seen).toHaveLength(2);
  });

  it('gives up after its patience, with what was answered last', async () => {
    const { api } = gate(problem(503, 'http.unavailable', { 'retry-after': '5' }));
    await expect(done(api.GET('/v1/records/{ref}', PATH))).rejects.toMatchObject({ status: 503 });
  });

  it('tells a refusal by its code, with every fault', async () => {
    const { api, seen } = gate(problem(422, 'http.validation'));
    const refused = await done(api.GET('/v1/records/{ref}', PATH)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ status: 422, code: 'http.validation' });
    expect(String(refused)).toContain('/a is b');
    expect(seen).toHaveLength(1);
  });

  it('does not compile a path, a parameter or a field that the document has not', async () => {
    const { api } = gate(Response.json({}));
    // @ts-expect-error there is no such path
    await api.GET('/v1/trucks');
    // @ts-expect-error the path has a parameter
    await api.GET('/v1/records/{ref}', {});
    const { data } = await done(api.GET('/v1/records/{ref}', PATH));
    // @ts-expect-error the record has no such field
    expect(data.colour).toBeUndefined();
  });
});
