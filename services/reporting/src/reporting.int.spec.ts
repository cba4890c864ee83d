import { type Fact, newId, sampleFact } from '@onegate/contracts';
import { type BootedService, bootService, until } from '@onegate/testing';
import { reporting } from './reporting.service-definition.ts';

const HEAD = {
  sub: 'board.head',
  roles: ['HEAD', 'OFFICER'],
  agency: 'MANAGEMENT_BOARD',
  unit: 'LT-BQL',
  gate: ['LT'],
};
const OPERATOR = { sub: 'operations1', roles: ['OPERATIONS'] };

let service: BootedService;

beforeAll(async () => {
  service = await bootService(reporting);
});

afterAll(() => service.close());

/** The facts of one export, from acceptance to completion; the truck waited `seconds` for its release. */
function crossing(seconds: number): Fact[] {
  const movementId = newId();
  const shipmentId = newId();
  const sample = sampleFact('declaration.accepted').data.declaration;
  const shipment = { ...sample.shipments[0]!, shipmentId };
  const declaration = {
    ...sample,
    movementId,
    gate: 'LT',
    direction: 'EXPORT' as const,
    shipments: [shipment],
  };
  const at = (offset: number) => new Date(Date.UTC(2026, 10, 24, 1, 0, 0) + offset * 1000).toISOString();
  const key = movementId;
  return [
    sampleFact('declaration.accepted', { key, occurredAt: at(-3600), data: { declaration, warnings: [] } }),
    sampleFact('vehicle.at-barrier', { key, occurredAt: at(0) }),
    sampleFact('shipment.released', {
      key,
      data: { shipmentId, declarationVersion: 1, channelVersion: 1, releasedAt: at(seconds) },
    }),
    sampleFact('vehicle.crossed', { key, occurredAt: at(seconds + 60) }),
    sampleFact('shipment.completed', { key, data: { shipmentId, completedAt: at(seconds + 90) } }),
    sampleFact('movement.completed', { key, data: { completedAt: at(seconds + 90) } }),
  ];
}

const releaseTimes = async () => (await service.as(HEAD).get('/v1/reports/release-times?gate=LT')).body;
const progress = async () => (await service.as(OPERATOR).get('/v1/ops/reporting/rebuild')).body;
const volumes = async () => (await service.as(HEAD).get('/v1/reports/volumes?gate=LT')).body;

describe('reporting', () => {
  it('adds up crossings, whatever the order of the facts, and again to the same figures', async () => {
    const facts = [crossing(600), crossing(1200).reverse(), crossing(1800)].flat();
    await service.tell(...facts);
    await service.settled(...facts);
    const times = await releaseTimes();
    expect(times).toEqual({
      gate: 'LT',
      rows: [
        expect.objectContaining({ direction: 'EXPORT', shipments: 3, medianSeconds: 1200, p90Seconds: 1680 }),
      ],
    });
    const counted = await volumes();
    expect(counted).toEqual({
      gate: 'LT',
      rows: [
        expect.objectContaining({
          day: '2026-11-24',
          direction: 'EXPORT',
          trucks: 3,
          empty: 0,
          shipments: 3,
        }),
      ],
    });

    expect(await progress()).toMatchObject({ state: 'NEVER', since: null, errors: [] });
    expect((await service.as(OPERATOR).post('/v1/ops/reporting/rebuild')).status).toBe(202);
    expect((await progress())['since']).not.toBeNull();
    await service.settled(...facts);
    await until(async () => JSON.stringify(await volumes()) === JSON.stringify(counted));
    expect(await releaseTimes()).toEqual(times);
    const done = await until(async () => {
      const now = await progress();
      return now['state'] === 'DONE' && now;
    });
    expect(done).toMatchObject({ endedAt: expect.any(String), errors: [] });
    expect(done['done']).toBe(done['total']);
    expect(Number(done['total'])).toBeGreaterThanOrEqual(facts.length);
    expect((await service.as(HEAD).get('/v1/ops/reporting/rebuild')).status).toBe(403);
  });

  it('follows what is corrected, whichever is heard first, and counts again to the same', async () => {
    const facts = crossing(600).map((fact) => ({ ...fact, gate: 'LT' }));
    const [accepted, barrier] = facts;
    const key = accepted!.key;
    const gate = 'QT';
    const { declaration } = (accepted as Fact<'declaration.accepted'>).data;
    const moved = {
      ...accepted!,
      data: { declaration: { ...declaration, gate, direction: 'IMPORT' }, warnings: [] },
    } as Fact;
    const exitedAt = (facts.at(-1) as Fact<'movement.completed'>).data.completedAt;
    const correction = (fact: string, factId: string, was: string, seconds: number): Fact => {
      const occurredAt = new Date(Date.parse(was) + seconds * 1000).toISOString();
      const about = { subject: { kind: 'MOVEMENT' as const, id: key }, fact, factId, withdrawn: false };
      return sampleFact('fact.corrected', {
        key,
        data: { ...about, was: { occurredAt: was }, corrected: { occurredAt } },
      });
    };
    const late = correction('vehicle.at-barrier', barrier!.id, barrier!.occurredAt, 300);
    const nextDay = correction('vehicle.exited', newId(), exitedAt, 86_400);
    const told = [late, moved, ...facts.slice(1), nextDay];
    await service.tell(...told);
    await service.settled(...told);
    const head = service.as({ ...HEAD, gate: [gate] });
    const figures = async () => [
      (await head.get(`/v1/reports/release-times?gate=${gate}`)).body['rows'],
      (await head.get(`/v1/reports/volumes?gate=${gate}`)).body['rows'],
    ];
    const counted = [
      [expect.objectContaining({ shipments: 1, medianSeconds: 300 })],
      [expect.objectContaining({ day: '2026-11-25', trucks: 1, shipments: 1 })],
    ];
    expect(await figures()).toEqual(counted);
    await service.as(OPERATOR).post('/v1/ops/reporting/rebuild');
    await until(async () => (await progress())['state'] === 'DONE');
    expect(await figures()).toEqual(counted);
    const never = {
      ...(late.data as object),
      withdrawn: true,
      corrected: {},
    } as Fact<'fact.corrected'>['data'];
    const reopened = sampleFact('stage.changed', {
      key,
      data: { subject: { kind: 'MOVEMENT', id: key }, from: 'COMPLETED', to: 'TURNED_BACK' },
    });
    const taken = [sampleFact('fact.corrected', { key, data: never }), reopened];
    await service.tell(...taken);
    await service.settled(...taken);
    expect(await figures()).toEqual([[], []]);
  });

  it('counts the same fact once', async () => {
    const before = await volumes();
    const facts = crossing(60);
    await service.tell(...facts, ...facts);
    await service.settled(...facts);
    const after = await volumes();
    expect((after['rows'] as { trucks: number }[])[0]?.trucks).toBe(
      (before['rows'] as { trucks: number }[])[0]!.trucks + 1,
    );
  });

  it('answers as CSV where asked', async () => {
    const { body, headers } = await service
      .as(HEAD)
      .get<string>('/v1/reports/volumes?gate=LT', { accept: 'text/csv' });
    expect(headers['content-type']).toContain('text/csv');
    expect(body.split('\r\n')[0]).toBe('day,direction,trucks,empty,shipments,grossWeightKg');
  });

  it('refuses a foreign gate, a faulty span and whoever has no business here', async () => {
    expect(
      (await service.as({ ...HEAD, gate: ['XX'] }).get('/v1/reports/volumes?gate=LT')).body,
    ).toMatchObject({ status: 403, code: 'auth.not-yours' });
    expect(
      (
        await service
          .as({ sub: 'd', roles: ['DECLARANT'], enterprise: '5900123451' })
          .get('/v1/reports/volumes?gate=LT')
      ).body,
    ).toMatchObject({ status: 403, code: 'auth.forbidden' });
    const { body } = await service
      .as(HEAD)
      .get<{ errors: { field: string }[] }>('/v1/reports/volumes?gate=lt&from=2026-01-01&colour=red');
    expect(body.errors.map(({ field }) => field).sort()).toEqual([
      'query/colour',
      'query/from',
      'query/gate',
    ]);
  });
});
