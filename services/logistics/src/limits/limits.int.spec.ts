import { sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

const HOUR = 3_600_000;

describe('time limits that a gate’s administrator set', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('AA'), aGate('BB'));
  });
  afterAll(() => house.close());

  const tell = (version: number, limits: { limit: string; time: string }[], more: object = {}) =>
    house.hear(
      sampleFact('gate.time-limits-published', {
        ...{ key: 'AA', subject: 'AA', gate: 'AA' },
        data: {
          ...{ gate: 'AA', version, effectiveFrom: '2026-01-01T00:00:00.000Z', limits, withdrawn: [] },
          ...more,
        },
      }),
    );
  const slotStart = new Date(Math.ceil(Date.now() / HOUR) * HOUR + HOUR).toISOString();
  const slotOf = async (id: string) =>
    (
      await house.carrier.get<{ slot?: { to: string; arriveBy?: string; missed?: boolean } }>(
        `/v1/movements/${id}`,
      )
    ).body.slot;
  const toleranceOf = async (id: string): Promise<number> => {
    const slot = await slotOf(id);
    return (Date.parse(slot?.arriveBy ?? '') - Date.parse(slot?.to ?? '')) / 60_000;
  };
  const booked = async (gate: string): Promise<string> => {
    const id = await house.expect(gate);
    worked(await house.carrier.post(`/v1/movements/${id}/booking`, { slotStart }));
    return id;
  };

  it('move until when a booked truck may come: the standard, its own, and what is planned only then', async () => {
    const [here, elsewhere] = [await booked('AA'), await booked('BB')];
    expect(await toleranceOf(here)).toBe(60);
    await tell(2, [{ limit: 'SLOT_TOLERANCE', time: 'PT15M' }]);
    expect([await toleranceOf(here), await toleranceOf(elsewhere)]).toEqual([15, 60]);
    expect(await slotOf(here)).toMatchObject({ missed: false });
    await tell(3, [{ limit: 'SLOT_TOLERANCE', time: 'PT5M' }], { effectiveFrom: '2999-01-01T00:00:00.000Z' });
    expect(await toleranceOf(here)).toBe(15);
    await tell(4, [{ limit: 'ARRIVED', time: 'PT20M' }], { withdrawn: [3] });
    expect(await toleranceOf(here)).toBe(60);
    const kept = await house.service.database.query('SELECT version FROM gate_limits ORDER BY version');
    expect(kept).toEqual([{ version: 2 }, { version: 4 }]);
  });

  it('say of a truck that did not come that it missed its slot, but not where the gate was closed', async () => {
    const id = await booked('AA');
    await house.service.database.query(
      `UPDATE movement SET slot_from = now() - interval '4 hours', slot_to = now() - interval '3 hours'
       WHERE movement_id = '${id}'`,
    );
    expect(await slotOf(id)).toMatchObject({ missed: true });
    const guard = { agency: 'BORDER_GUARD', unit: 'BORDER_GUARD', gate: ['AA'] };
    const head = house.service.as({ sub: 'guard.head', roles: ['HEAD', 'OFFICER'], ...guard });
    const [from, to] = [-3.5, -1].map((hours) => new Date(Date.now() + hours * HOUR).toISOString());
    const closed = await head.post('/v1/gates/AA/closures', {
      ...{ kind: 'NEIGHBOUR_CLOSED', authority: 'NEIGHBOUR', decision: '12/2026', from, to },
      legalBasis: 'Nghị định 112/2014/NĐ-CP, Điều 17',
    });
    expect(closed.status).toBe(201);
    expect(await slotOf(id)).toMatchObject({ missed: false });
    worked(await house.board.post(`/v1/movements/${id}/arrival`));
    expect(await slotOf(id)).not.toHaveProperty('missed');
  });
});
