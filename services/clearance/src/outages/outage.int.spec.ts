import { until } from '@onegate/testing';
import type { TestMovement } from '../../test/a-movement.ts';
import { House } from '../../test/house.ts';
import { minutesFromNow, submittedMinutesAgo } from '../../test/lately.ts';
import { DueMovements } from '../clocks/due-movements.ts';

interface Outage {
  id: string;
  version: number;
  state: string;
  allowedActions: string[];
}

const SAID = { gate: 'LT', reasonCode: 'NETWORK', authority: 'Ban Quản lý Khu kinh tế tỉnh' };

describe('an outage', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'PT1H' });
    await house.stopTimers();
  });
  afterAll(() => house.close());

  /** Half of an hour's limit has passed. */
  const submitted = async (minutes = 30): Promise<TestMovement> => {
    const { movement, facts } = submittedMinutesAgo(minutes);
    await house.hear(...facts);
    return movement;
  };
  const dueAt = async ({ movementId }: TestMovement): Promise<number | undefined> => {
    const { body } = await house.board.get<{ dueAt?: string }>(`/v1/records/${movementId}`);
    return body.dueAt === undefined ? undefined : Date.parse(body.dueAt);
  };
  const declare = async (window: { from: string; to?: string }, system = 'ONEGATE'): Promise<Outage> => {
    const reply = await house.boardHead.post<Outage>('/v1/outages', { ...SAID, system, ...window });
    expect(reply.status).toBe(201);
    return reply.body;
  };
  const act = async ({ id, version }: Outage, what: string, body: object): Promise<Outage> => {
    const reply = await house.boardHead.post<Outage>(`/v1/outages/${id}/${what}`, body, {
      'if-match': `"${version}"`,
    });
    expect(reply.status).toBe(200);
    return reply.body;
  };
  const told = async (name: string) => (await house.service.facts()).filter((fact) => fact.name === name);

  it('keeps the clocks of its system standing, from its beginning to its end, and not when it is denied', async () => {
    const movement = await submitted();
    const before = (await dueAt(movement)) ?? 0;
    const elsewhere = await declare({ from: minutesFromNow(-25) }, 'VNACCS');
    const open = await declare({ from: minutesFromNow(-20) });
    expect(open).toMatchObject({ state: 'DECLARED', allowedActions: ['ending', 'denial'] });
    await until(async () => (await dueAt(movement)) === undefined);
    expect((await house.declarant.get(`/v1/records/${movement.movementId}`)).body).toMatchObject({
      standstills: [{ what: 'ONEGATE', reference: open.id }],
    });

    const ended = await act(open, 'ending', { to: minutesFromNow(-10) });
    expect(ended).toMatchObject({ state: 'ENDED', allowedActions: ['denial'] });
    await until(async () => Math.abs(((await dueAt(movement)) ?? 0) - before - 600_000) < 5000);

    await act(ended, 'denial', { reasonCode: 'DECLARED_WRONGLY' });
    await until(async () => (await dueAt(movement)) === before);
    expect((await told('outage.declared')).map(({ key, data }) => [key, data])).toMatchObject([
      ['LT', { system: 'VNACCS', to: null, reasonCode: 'NETWORK' }],
      ['LT', { outageId: open.id, system: 'ONEGATE', to: null }],
    ]);
    expect(await told('outage.ended')).toHaveLength(1);
    expect(await told('outage.denied')).toHaveLength(1);

    const entries = await house.declarant.get<{ items: { fields: Record<string, unknown> }[] }>(
      `/v1/records/${movement.movementId}/entries`,
    );
    const moved = entries.body.items.filter(({ fields }) => fields['type'] === 'clocks.rearmed');
    expect(moved.map(({ fields }) => [fields['because'], fields['reference']])).toEqual([
      ['OUTAGE', open.id],
      ['OUTAGE', open.id],
      ['OUTAGE', open.id],
    ]);
    await act(elsewhere, 'denial', { reasonCode: 'OTHER_GATE' });
    expect(await house.violations()).toEqual([]);
  });

  it('that is announced counts from the start', async () => {
    const from = minutesFromNow(10);
    const planned = await declare({ from, to: new Date(Date.parse(from) + 30 * 60_000).toISOString() });
    const movement = await submitted();
    await until(async () => Math.abs(((await dueAt(movement)) ?? 0) - Date.now() - 3_600_000) < 60_000);
    const due = (await dueAt(movement)) ?? 0;
    await act(planned, 'denial', { reasonCode: 'DECLARED_WRONGLY' });
    await until(async () => (await dueAt(movement)) === due - 30 * 60_000);
  });

  it('declared afterwards withdraws the breach that it covers, and the clock may run out anew', async () => {
    const late = await submitted(70);
    const lost = await submitted(200);
    const due = house.service.app.get(DueMovements);
    for (const { movementId } of [late, lost]) await due.seeTo(movementId);
    const breaches = async (of: TestMovement) =>
      (
        await house.board.get<{ items: { breachId: string; explanationState: string }[] }>(
          `/v1/breaches?record=${of.movementId}`,
        )
      ).body.items;
    const [breach] = await breaches(late);
    const outage = await declare({ from: minutesFromNow(-60), to: minutesFromNow(-30) });
    await until(async () => (await breaches(late))[0]?.explanationState === 'WITHDRAWN');
    const [withdrawn] = await told('clock.breach-withdrawn');
    expect(withdrawn).toMatchObject({
      key: late.movementId,
      data: { breachId: breach?.breachId, reasonCode: 'OUTAGE', reference: outage.id, unit: 'LT-BQL' },
    });
    expect(await told('clock.breach-withdrawn')).toHaveLength(1);
    expect(await breaches(lost)).toMatchObject([{ explanationState: 'AWAITED' }]);
    expect((await house.board.get(`/v1/records/${late.movementId}`)).body).toMatchObject({ overdue: false });

    await act(outage, 'denial', { reasonCode: 'WORKED_ON' });
    await until(async () => ((await dueAt(late)) ?? Infinity) < Date.now());
    await due.seeTo(late.movementId);
    await due.seeTo(late.movementId);
    expect((await breaches(late)).map(({ explanationState }) => explanationState).sort()).toEqual([
      'AWAITED',
      'WITHDRAWN',
    ]);
  });

  it('is shown to everyone, page by page, and answered for by the board alone', async () => {
    const page = await house.declarant.get<{ items: Outage[]; next?: string }>('/v1/outages?limit=2');
    expect(page.body.items).toHaveLength(2);
    expect(page.body.items[0]?.allowedActions).toEqual([]);
    const rest = await house.declarant.get<{ items: Outage[] }>(
      `/v1/outages?limit=2&after=${page.body.next ?? ''}`,
    );
    const ids = [...page.body.items, ...rest.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    const at = encodeURIComponent(minutesFromNow(-45));
    expect(
      (await house.board.get<{ items: Outage[] }>(`/v1/outages?at=${at}&state=DENIED`)).body.items,
    ).toHaveLength(1);
    expect((await house.declarant.get('/v1/outages?after=nothing')).status).toBe(422);
    expect(
      (await house.customsHead.post('/v1/outages', { ...SAID, system: 'VNACCS', from: minutesFromNow(-1) }))
        .status,
    ).toBe(403);
  });

  it('is refused with everything that is wrong, and nothing is written', async () => {
    const code = async (body: object, path = '', headers = {}) => {
      const reply = await house.boardHead.post(`/v1/outages${path}`, body, headers);
      const errors = (reply.body['errors'] ?? []) as { field: string }[];
      return [`${reply.status} ${String(reply.body['code'])}`, ...errors.map(({ field }) => field)].join(' ');
    };
    const before = await told('outage.declared');
    expect(await code({ ...SAID, system: 'TELEX', from: '2026-11-24', authority: '' })).toBe(
      '422 http.validation /system /from /authority',
    );
    const backwards = { from: minutesFromNow(-60 * 24 * 31), to: minutesFromNow(-60 * 24 * 32) };
    expect(await code({ ...SAID, system: 'VNACCS', ...backwards })).toBe('422 http.validation /from /to');
    expect(await code({ ...SAID, system: 'VNACCS', from: minutesFromNow(60 * 24 * 31) })).toBe(
      '422 http.validation /from',
    );
    expect(await code({ ...SAID, gate: 'XX', system: 'VNACCS', from: minutesFromNow(0) })).toContain('403');
    const open = await declare({ from: minutesFromNow(-5) }, 'VNACCS');
    expect(await code({ ...SAID, system: 'VNACCS', from: minutesFromNow(-3) })).toBe(
      '409 clearance.outage.overlaps',
    );
    const etag = { 'if-match': `"${open.version}"` };
    expect(await code({}, `/${open.id}/ending`)).toBe('428 http.if-match-missing');
    expect(await code({}, `/${open.id}/ending`, { 'if-match': '"7"' })).toBe('412 http.if-match-stale');
    expect(await code({ to: minutesFromNow(5) }, `/${open.id}/ending`, etag)).toBe('422 http.validation /to');
    expect(await code({ to: minutesFromNow(-9) }, `/${open.id}/ending`, etag)).toBe(
      '422 http.validation /to',
    );
    expect(await code({ ...SAID }, `/${open.id}/declaration`, etag)).toContain('422 http.validation');
    const { gate: _, ...said } = SAID;
    expect(await code(said, `/${open.id}/declaration`, etag)).toBe('409 clearance.outage.state');
    expect(await code({ reasonCode: 'WORKED_ON' }, `/${open.id.replace(/.$/, '0')}/denial`, etag)).toMatch(
      /404|200/,
    );
    expect(await told('outage.declared')).toHaveLength(before.length + 1);
  });

  it('is ended once when two end it at the same moment', async () => {
    const open = await declare({ from: minutesFromNow(-5) });
    const both = await Promise.all(
      [1, 2].map(() =>
        house.boardHead.post(`/v1/outages/${open.id}/ending`, {}, { 'if-match': `"${open.version}"` }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
