import { pagesOf, until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { CONTEST_SORTS } from './list-contests.query.ts';
import { untilNow } from '../../test/lately.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const WRONGLY = { reasonCode: 'NOT_COMPETENT' };
const TO_PLANT = { toUnit: 'LT-KDTV', reasonCode: 'COMPETENT_BY_LAW' };

describe('contests and the board’s assignment', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { CONTEST: 'PT2S', HANDOVER_CLIMB: 'PT1S' });
  });
  afterAll(() => house.close());

  /** A shipment that customs answers for. */
  const inspected = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    await house.follow(...untilNow(factsOf(movement.concluded(CREW).inYard())));
    return movement;
  };
  const path = (movement: TestMovement, act: string): string => `/v1/records/${movement.idOf(0)}/${act}`;
  const record = async (movement: TestMovement) =>
    (await house.board.get(`/v1/records/${movement.idOf(0)}`)).body;
  const offer = async (movement: TestMovement, by = house.customs, toUnit = 'LT-KDTV', more = {}) => {
    const reply = await by.post(path(movement, 'handovers'), { toUnit, reasonCode: 'WORKLOAD', ...more });
    expect(reply).toMatchObject({ status: 201 });
    return String(reply.body['handoverId']);
  };

  it('leaves the contesting unit answering until the board assigns the record', async () => {
    const movement = await inspected();
    const opened = await house.customs.post(path(movement, 'contest'), WRONGLY);
    expect(opened).toMatchObject({
      status: 201,
      body: { ground: 'NAMED_WRONGLY', unit: 'LT-HQ', state: 'OPEN' },
    });
    const contestId = opened.body['contestId'];
    expect(await record(movement)).toMatchObject({ holder: { unit: 'LT-HQ' }, contest: { contestId } });
    expect((await house.boardHead.get(`/v1/records/${movement.idOf(0)}`)).body['allowedActions']).toContain(
      'assignments',
    );
    const assigned = await house.boardHead.post(path(movement, 'assignments'), TO_PLANT);
    expect(assigned).toMatchObject({ status: 201, body: { state: 'DECIDED', toUnit: 'LT-KDTV' } });
    const after = await record(movement);
    expect(after).toMatchObject({ holder: { unit: 'LT-KDTV' } });
    expect(after['contest']).toBeUndefined();
    const facts = (await house.service.facts()).filter(
      ({ subject, name }) => subject === movement.idOf(0) && !name.startsWith('clock.'),
    );
    expect(facts.slice(-3)).toMatchObject([
      { name: 'contest.opened', data: { contestId } },
      { name: 'contest.decided', data: { fromUnit: 'LT-HQ', toUnit: 'LT-KDTV' } },
      { name: 'holder.changed', data: { unit: 'LT-KDTV', cause: 'ASSIGNMENT' } },
    ]);
    expect((await house.board.get(`/v1/contests/${String(contestId)}`)).body).toMatchObject({
      state: 'DECIDED',
    });
    expect(await house.violations()).toEqual([]);
  });

  it('is decided once of two who assign at the same moment', async () => {
    const movement = await inspected();
    await house.customs.post(path(movement, 'contest'), WRONGLY);
    const replies = await Promise.all(
      ['LT-KDTV', 'LT-HQ'].map((toUnit) =>
        house.boardHead.post(path(movement, 'assignments'), { ...TO_PLANT, toUnit }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each(CONTEST_SORTS.words)('is listed by %s, in pages without gap or repetition', async (sort) => {
    const path = `/v1/contests?sort=${sort}&fields=contestId,dueAt`;
    const { items } = (await house.board.get<{ items: Record<string, string>[] }>(`${path}&limit=200`)).body;
    const places = items.map((item) => item[sort.replace('-', '')]);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(sort.startsWith('-') ? places.toSorted().reverse() : places.toSorted());
    expect(await pagesOf(house.board, path)).toEqual(items);
  });

  it('is refused to those whose it is not, and for units that the route does not permit', async () => {
    const movement = await inspected();
    const before = (await record(movement))['version'];
    const code = async (reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
      const { status, body } = await reply;
      return `${status} ${String(body['code'])}`;
    };
    expect(await code(house.plant.post(path(movement, 'contest'), WRONGLY))).toBe('403 auth.not-yours');
    expect(await code(house.customs.post(path(movement, 'contest'), { reasonCode: 'MOOD' }))).toBe(
      '422 http.validation',
    );
    expect(await code(house.boardHead.post(path(movement, 'assignments'), TO_PLANT))).toBe(
      '409 clearance.assignment.no-contest',
    );
    expect((await record(movement))['version']).toBe(before);
    await house.customs.post(path(movement, 'contest'), WRONGLY);
    expect(await code(house.customs.post(path(movement, 'contest'), WRONGLY))).toBe(
      '409 clearance.contest.open',
    );
    const offered = house.customs.post(path(movement, 'handovers'), { ...TO_PLANT, reasonCode: 'WORKLOAD' });
    expect(await code(offered)).toBe('409 clearance.contest.open');
    expect(await code(house.board.post(path(movement, 'assignments'), TO_PLANT))).toBe('403 auth.forbidden');
    expect(await code(house.customsHead.post(path(movement, 'assignments'), TO_PLANT))).toBe(
      '403 auth.forbidden',
    );
    const wrong = { toUnit: 'XX-1', toOfficer: 'nobody', reasonCode: 'RULE_STANDS' };
    expect(await house.boardHead.post(path(movement, 'assignments'), wrong)).toMatchObject({
      status: 422,
      body: { errors: [{ field: '/toUnit' }, { field: '/toOfficer' }] },
    });
    const submitted = new TestMovement().submitted();
    await house.hear(...factsOf(submitted));
    await house.board.post(path(submitted, 'contest'), WRONGLY);
    expect(await code(house.boardHead.post(path(submitted, 'assignments'), TO_PLANT))).toBe(
      '422 clearance.assignment.unit',
    );
  });

  it('has a clock of its own; undecided in time it climbs above the board', async () => {
    const movement = await inspected();
    await house.customs.post(path(movement, 'contest'), WRONGLY);
    await until(async () => (await house.told(movement.movementId)).includes('contest.climbed'));
    expect(await record(movement)).toMatchObject({
      holder: { unit: 'LT-HQ' },
      contest: { level: 'PEOPLES_COMMITTEE' },
    });
    const breach = (await house.service.facts()).filter(
      ({ name, key }) => name === 'clock.breached' && key === movement.movementId,
    );
    expect(breach.at(-1)?.data).toMatchObject({ clock: 'CONTEST.NAMED_WRONGLY', unit: 'LT-BQL' });
    expect((await house.boardHead.post(path(movement, 'assignments'), TO_PLANT)).status).toBe(201);
  });

  it('lapses when the stage is over', async () => {
    const movement = await inspected();
    await house.customs.post(path(movement, 'contest'), WRONGLY);
    const before = movement.inputs.length;
    movement.concluded(CUSTOMS);
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    expect(await house.told(movement.movementId)).toContain('contest.lapsed');
    expect((await record(movement))['contest']).toBeUndefined();
  });

  it('comes before the board by itself at the third return between two units', async () => {
    const movement = await inspected();
    const between = [
      [house.customs, house.plant, 'LT-KDTV'],
      [house.plant, house.customs, 'LT-HQ'],
    ] as const;
    for (let move = 0; move < 4; move += 1) {
      const [from, to, unit] = between[move % 2] ?? between[0];
      expect((await record(movement))['contest']).toBeUndefined();
      const id = await offer(movement, from, unit);
      expect((await to.post(`/v1/handovers/${id}/acceptance`)).status).toBe(200);
    }
    expect(await record(movement)).toMatchObject({
      holder: { unit: 'LT-HQ' },
      contest: { ground: 'THIRD_RETURN', unit: 'LT-HQ' },
    });
    expect((await house.boardHead.post(path(movement, 'assignments'), TO_PLANT)).status).toBe(201);
    expect(await house.violations()).toEqual([]);
  });

  it('is where a refused offer climbs that leader and head do not take', async () => {
    const movement = await inspected();
    const id = await offer(movement);
    await house.plant.post(`/v1/handovers/${id}/refusal`, { reasonCode: 'NO_CAPACITY' });
    expect(await record(movement)).toMatchObject({
      holder: { unit: 'LT-HQ' },
      climb: { handoverId: id, level: 'SHIFT_LEADER', unit: 'LT-KDTV' },
    });
    await until(async () => (await house.told(movement.movementId)).includes('contest.opened'));
    const steps = (await house.service.facts()).filter(
      ({ name, key }) => name === 'handover.climbed' && key === movement.movementId,
    );
    expect(steps.map(({ data }) => (data as { level: string }).level)).toEqual([
      'SHIFT_LEADER',
      'HEAD',
      'MANAGEMENT_BOARD',
    ]);
    expect(await record(movement)).toMatchObject({
      holder: { unit: 'LT-HQ' },
      contest: { ground: 'HANDOVER_CLIMBED', unit: 'LT-HQ' },
    });
    expect((await house.board.get(`/v1/handovers/${id}`)).body).toMatchObject({
      state: 'REFUSED',
      level: 'MANAGEMENT_BOARD',
    });
  });

  it('is not needed where whoever the offer climbed to takes the record', async () => {
    const movement = await inspected();
    const id = await offer(movement);
    await house.plant.post(`/v1/handovers/${id}/refusal`, { reasonCode: 'NO_CAPACITY' });
    expect((await house.plant.post(`/v1/handovers/${id}/acceptance`)).body).toMatchObject({
      code: 'clearance.handover.not-addressed',
    });
    const { officer } = (await record(movement))['climb'] as { officer: string };
    const leader = house.service.as({
      sub: officer,
      roles: ['SHIFT_LEADER'],
      agency: 'PLANT_QUARANTINE',
      unit: 'LT-KDTV',
      gate: ['LT'],
    });
    expect(await leader.post(`/v1/handovers/${id}/acceptance`)).toMatchObject({
      status: 200,
      body: { state: 'ACCEPTED' },
    });
    const after = await record(movement);
    expect(after).toMatchObject({ holder: { unit: 'LT-KDTV', officer } });
    expect(after['climb']).toBeUndefined();
  });
});
