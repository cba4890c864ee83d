import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { seeing } from '@onegate/client';
import { until } from '@onegate/testing';
import { Collector } from '../test/collector.ts';
import { Documented } from '../test/documented.ts';
import { Platform } from '../test/platform.ts';
import { Client } from './api/client.ts';
import { enterpriseOf, People } from './api/people.ts';
import { Crossing, type Crossed } from './crossing/crossing.ts';
import { LaneCaller } from './crossing/lane-caller.ts';
import { inParallel } from './figures.ts';
import { type Truck, truckOf } from './trucks/truck.ts';
import { verifyRecord } from './verify/verify-record.ts';

const ENTERPRISES = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
const DRIVER = 'Nguyễn Văn Marker';
const SERVICES = ['declarations', 'inspections', 'logistics', 'clearance', 'reporting', 'gateway'];

let platform: Platform;
let collector: Collector;
let people: People;
let client: Client;
let documented: Documented;
let crossing: Crossing;

beforeAll(async () => {
  collector = await Collector.start();
  platform = await Platform.start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  people = new People(platform.issuer);
  documented = await Documented.by(platform.url);
  client = new Client(platform.url, people, 32, undefined, documented.check);
  crossing = new Crossing(client, new LaneCaller(client), () => Promise.resolve());
}, 180_000);

afterAll(async () => {
  await client.close();
  await platform.stop();
  collector.close();
}, 60_000);

/** A truck of the wanted kind, out of the same day as the demo's. */
function truck(base: number, wanted: (truck: Truck) => boolean): Truck {
  for (let number = 1; number < 1000; number += 1) {
    const candidate = truckOf(7, number, base, ENTERPRISES);
    if (wanted(candidate)) return candidate;
  }
  throw new Error('no such truck');
}

interface EntryFields {
  readonly fields: { readonly type?: string; readonly steps?: readonly { readonly to: string }[] };
}

/** The stages that a record went through, as its entries tell. */
async function stagesOf(ref: string): Promise<string[]> {
  const { body } = await client.read('board.officer1', (api) =>
    api.GET('/v1/records/{ref}/entries', { params: { path: { ref }, query: { limit: 200 } } }),
  );
  return body.items.flatMap(({ fields }) =>
    ((fields as EntryFields['fields']).steps ?? []).map(({ to }) => to),
  );
}

/** How many declarations the declarant has. */
const declared = async (): Promise<number> =>
  (
    await client.read('declarant1', (api) =>
      api.GET('/v1/declarations', { params: { query: { limit: 200, fields: ['declarationId'] } } }),
    )
  ).body.items.length;

async function verified(crossed: Crossed): Promise<void> {
  for (const ref of crossed.refs) expect(await verifyRecord(client, ref)).toMatchObject({ ref, faults: [] });
}

describe('one crossing by the public API', () => {
  it('takes an export through every stage, and its record verifies', async () => {
    const crossed = await crossing.drive(
      truck(1_000, ({ direction, channel }) => direction === 'EXPORT' && channel === 'RED'),
    );
    await verified(crossed);
    const [, shipment = ''] = crossed.refs;
    expect(await stagesOf(shipment)).toEqual([
      'SUBMITTED',
      'SCHEDULED',
      'WAITING_ADMISSION',
      'ARRIVED',
      'IN_YARD',
      'UNDER_INSPECTION',
      'AWAITING_TRUCK',
      'FEE_DUE',
      'QUEUED_FOR_EXIT',
      'EXIT_CONTROL',
      'CROSSED',
      'COMPLETED',
    ]);
  });

  it('takes an import through every stage, quarantine before customs', async () => {
    const crossed = await crossing.drive(
      truck(3_000, ({ direction, channel }) => direction === 'IMPORT' && channel === 'RED'),
    );
    await verified(crossed);
    const [, shipment = ''] = crossed.refs;
    expect(await stagesOf(shipment)).toEqual([
      'SUBMITTED',
      'SCHEDULED',
      'ARRIVED',
      'IN_YARD',
      'UNDER_INSPECTION',
      'AWAITING_TRUCK',
      'FEE_DUE',
      'QUEUED_FOR_EXIT',
      'EXIT_CONTROL',
      'COMPLETED',
    ]);
  });

  it('lets an empty truck cross, which has a record of its own', async () => {
    const crossed = await crossing.drive(truck(5_000, ({ channel }) => channel === undefined));
    expect(crossed.refs).toHaveLength(1);
    await verified(crossed);
  });

  it('works line by line as the README says', () => {
    const readme = readFileSync('README.md', 'utf8');
    const block = /<!-- crossing[^>]*-->\s*```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const script = block
      .replace(/^GATEWAY=.*$/m, `GATEWAY=${platform.url}`)
      .replace(/^ISSUER=.*$/m, `ISSUER=${platform.issuer}`);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -e\n${script}\n[ "$(get declarant1 "/v1/records/$REF" | field stage)" = COMPLETED ]`],
      { encoding: 'utf8', timeout: 90_000 },
    );
    expect({
      status,
      stderr,
      refused: /"type":"\/problems[^,]*,[^,]*,[^,]*,[^,]*/.exec(stdout)?.[0],
    }).toEqual({
      status: 0,
      stderr: '',
      refused: undefined,
    });
  }, 100_000);
});

describe('bad input', () => {
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${platform.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await people.token('declarant1')}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body,
    });
    const { status } = response;
    const text = await response.text();
    const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    documented.check({ method: 'POST', path, status, mediaType, text });
    return { status, body: JSON.parse(text) as { code: string; errors?: { field: string }[] } };
  };
  const good = () => truck(7_000, ({ channel }) => channel === 'GREEN').declaration;

  it('names every faulty field at once, and stores nothing', async () => {
    const before = await declared();
    const { status, body } = await post(
      '/v1/declarations',
      JSON.stringify({
        ...good(),
        direction: 'UP',
        expectedArrivalAt: '2026-11-24T08:00:00',
        colour: 'red',
        crew: [{ role: 'DRIVER' }],
      }),
    );
    expect(status).toBe(422);
    expect(body.code).toBe('http.validation');
    const fields = (body.errors ?? []).map(({ field }) => field);
    for (const field of [
      '/direction',
      '/expectedArrivalAt',
      '/colour',
      '/crew/0/name',
      '/crew/0/documentNumber',
    ])
      expect(fields).toContain(field);
    expect(await declared()).toBe(before);
  });

  it.each([
    ['broken JSON', '{"gate":', 400, 'http.body-malformed'],
    ['NaN', '{"gate":NaN}', 400, 'http.body-malformed'],
    ['a huge number', '{"gate":1e999}', 422, 'http.validation'],
    ['deep JSON', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 400, 'http.body-too-deep'],
  ])('refuses %s clearly', async (_name, text, status, code) => {
    const answer = await post('/v1/declarations', text);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('refuses ten megabytes clearly', () => {
    const curl = [
      '-s',
      '-o',
      '-',
      '-w',
      '%{http_code}',
      '-H',
      'content-type: application/json',
      '--data-binary',
      '@-',
      `${platform.url}/v1/declarations`,
    ];
    const { stdout } = spawnSync('curl', curl, {
      encoding: 'utf8',
      input: JSON.stringify({ gate: 'x'.repeat(10 * 1024 * 1024) }),
    });
    expect(stdout).toMatch(/"code":"http.body-too-large".*413$/);
  });

  it('refuses acts out of order, foreign enterprises, unknown addresses and unknown callers', async () => {
    const { body: declared } = await client.command('declarant1', 'declare', (api) =>
      api.POST('/v1/declarations', { body: good() }),
    );
    const { event } = await client.command('declarant1', 'submit', (api) =>
      api.POST('/v1/declarations/{id}/submission', { params: { path: { id: declared.declarationId } } }),
    );
    await client.read('board.officer1', (api) =>
      api.GET('/v1/movements/{id}', {
        params: { path: { id: declared.movementId } },
        headers: seeing(event),
      }),
    );
    const asBoard = { authorization: `Bearer ${await people.token('board.officer1')}` };
    expect((await post(`/v1/movements/${declared.movementId}/call`, '{}', asBoard)).status).toBe(409);
    const foreign = { authorization: `Bearer ${await people.token('declarant2')}` };
    expect(
      (
        await post(
          `/v1/declarations/${declared.declarationId}/cancellation`,
          '{"reasonCode":"GOODS_NOT_READY"}',
          foreign,
        )
      ).status,
    ).toBe(403);
    expect((await post('/v1/nothing', '{}')).body.code).toBe('http.not-found');
    expect((await post(`/v1/records/${declared.movementId}`, '{}')).body.code).toBe(
      'http.method-not-allowed',
    );
    expect((await post('/v1/declarations', '{}', { authorization: 'Bearer x.y.z' })).status).toBe(401);
  });
});

describe('the platform', () => {
  it('counts from events alone, and again to the same figures', async () => {
    const figures = async () =>
      (
        await client.read('board.head', (api) =>
          api.GET('/v1/reports/volumes', { params: { query: { gate: 'LT' } } }),
        )
      ).body;
    const idle = async () =>
      (await client.read('operations1', (api) => api.GET('/v1/ops/reporting/messaging'))).body.lag === 0;
    await until(idle, { timeout: 30_000 });
    const before = JSON.stringify(await figures());
    await client.command('operations1', 'rebuild', (api) => api.POST('/v1/ops/reporting/rebuild'));
    await until(async () => (await idle()) && JSON.stringify(await figures()) === before, {
      timeout: 60_000,
    });
  }, 100_000);

  it('loses nothing when each service is killed in the middle of a day', async () => {
    const day = Array.from({ length: 24 }, (_, index) => truckOf(11, index + 1, 100_000, ENTERPRISES));
    const crossed: Crossed[] = [];
    const cross = inParallel(day, 6, async (one) => {
      crossed.push(await crossing.drive(one));
      const victim = SERVICES[Math.floor(crossed.length / 3) - 1];
      if (victim && crossed.length % 3 === 0) platform.kill(victim);
    });
    await cross;
    expect(crossed).toHaveLength(24);
    for (const one of crossed) await verified(one);
    await until(async () => (await platform.ready()) === 200, { timeout: 60_000 });
  }, 240_000);

  it('agrees everywhere when the facts have come to rest', async () => {
    const { body } = await client.read('operations1', (api) =>
      api.GET('/v1/ops/clearance/drift', { params: { query: { limit: 100 } } }),
    );
    expect(body.compared).toBeGreaterThan(24);
    expect(body.items.filter(({ settling }) => !settling)).toEqual([]);
  });

  it('can be followed from the request at the gateway to every service that heard of it', async () => {
    const heard = await until(() => {
      const asked = collector.spans.find(
        ({ service, name }) => service === 'onegate-declarations' && /^POST .*\/submission$/.test(name),
      );
      const trace = collector.spans.filter(({ traceId }) => traceId === asked?.traceId);
      const named = trace.map(({ service, name }) => `${service}: ${name}`);
      const applied = trace.filter(({ name }) => name === 'apply declaration.accepted');
      // Figures that were counted again from the first fact have been heard of again.
      const services = new Set(applied.map(({ service }) => service));
      return services.size === 4 && named.some((name) => name.startsWith('onegate-gateway: POST')) && trace;
    });
    const ids = new Set(heard.map(({ spanId }) => spanId));
    const roots = heard.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId));
    expect(roots.map(({ service }) => service)).toEqual(['onegate-gateway']);
    expect(heard.map(({ name }) => name)).toContain('publish onegate.declarations.declaration.accepted.v1');
  });

  it('logs and measures nothing that identifies a person', async () => {
    const declaration = truck(9_000, ({ channel }) => channel === 'GREEN').declaration;
    const marked = {
      ...declaration,
      crew: declaration.crew.map((person) => ({ ...person, name: DRIVER, documentNumber: 'B7654321' })),
    };
    const declare = async (body: Truck['declaration'], ...tolerate: string[]) =>
      await client.command(
        'declarant1',
        'declare',
        (api) => api.POST('/v1/declarations', { body }),
        tolerate,
      );
    await declare(marked);
    const faulty = { ...marked, direction: 'UP', [DRIVER]: 1 };
    await declare(faulty as unknown as Truck['declaration'], 'http.validation');
    expect(platform.logs() + collector.text).not.toMatch(/Marker|B7654321/);
  });
});
