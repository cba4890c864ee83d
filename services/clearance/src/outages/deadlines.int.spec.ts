import { until as waitUntil } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { minutesFromNow, submittedMinutesAgo, untilNow } from '../../test/lately.ts';
import { DueMovements } from '../clocks/due-movements.ts';
import { RearmWatch } from '../clocks/rearm/rearm-watch.ts';
import { Registers } from '../register/registers.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const MINUTE = 60_000;

type Body = Record<string, unknown>;

describe('deadlines in an outage of OneGate', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'PT30M' });
    await house.stopTimers();
  });
  afterAll(() => house.close());

  /** Clocks are set anew two seconds after what changed them at the earliest. */
  const until = (look: () => Promise<boolean>) => waitUntil(look, { timeout: 30_000 });
  const declare = async (from: string, to?: string, system = 'ONEGATE') => {
    const said = { reasonCode: 'POWER', authority: 'Ban Quản lý Khu kinh tế tỉnh' };
    const reply = await house.boardHead.post<{ id: string; version: number }>('/v1/outages', {
      ...{ gate: 'LT', system, from, ...said },
      ...(to !== undefined && { to }),
    });
    expect(reply.status).toBe(201);
    return reply.body;
  };
  const act = async (id: string, what: 'denial' | 'ending', version: number, body: object) => {
    const reply = await house.boardHead.post(`/v1/outages/${id}/${what}`, body, {
      'if-match': `"${version}"`,
    });
    expect(reply.status).toBe(200);
  };
  const deny = (id: string, version = 1) => act(id, 'denial', version, { reasonCode: 'WORKED_ON' });
  const breachOf = async (recordId: string): Promise<Body> => {
    const { body } = await house.board.get<{ items: Body[] }>(`/v1/breaches?record=${recordId}`);
    return body.items[0] ?? {};
  };
  const ms = (value: unknown): number => Date.parse(String(value));
  const inspected = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    await house.follow(...untilNow(factsOf(movement.arrived().concluded(CREW).inYard())));
    return movement;
  };
  const hold = async (movement: TestMovement, reviewAt: string): Promise<string> => {
    const placed = await house.customsHead.post(`/v1/records/${movement.idOf(0)}/holds`, {
      ...{ legalBasis: 'CUSTOMS-LAW', reasonCode: 'PAPERS_DOUBTFUL', approver: 'customs.leader1', reviewAt },
    });
    expect(placed.status).toBe(201);
    return String(placed.body['holdId']);
  };
  const shown = async (holdId: string): Promise<Body> =>
    (await house.customs.get(`/v1/holds/${holdId}`)).body;

  it('to explain a breach are later by as long as it lasts, also where what was late is done', async () => {
    const { movement, facts } = submittedMinutesAgo(40);
    await house.hear(...facts);
    await house.service.app.get(DueMovements).seeTo(movement.movementId);
    const before = await breachOf(movement.movementId);
    expect(ms(before['explainBy']) - ms(before['breachedAt'])).toBe(24 * 60 * MINUTE);
    movement.accepted();
    await house.hear(...factsOf(movement, movement.inputs.slice(-1)));

    const { id } = await declare(minutesFromNow(60), minutesFromNow(180));
    const moved = async () =>
      ms((await breachOf(movement.movementId))['explainBy']) - ms(before['explainBy']);
    await until(async () => (await moved()) === 120 * MINUTE);
    await deny(id);
    await until(async () => (await moved()) === 0);

    const lasting = await declare(minutesFromNow(0));
    await until(async () => (await breachOf(movement.movementId))['explainBy'] === undefined);
    const path = `/v1/breaches/${String(before['breachId'])}/explanation`;
    const said = { causeCode: 'SYSTEM_FAILURE', explanation: 'No electricity.' };
    expect(await house.boardHead.post(path, said)).toMatchObject({
      status: 201,
      body: { explanationState: 'EXPLAINED' },
    });
    await deny(lasting.id);
    await until(async () => (await moved()) === 0);
  });

  it('of a review are later by as long as it lasts after they were set; a deferred notice is not', async () => {
    const movement = await inspected();
    const reviewAt = minutesFromNow(600);
    const holdId = await hold(movement, reviewAt);
    const announced = await declare(minutesFromNow(60), minutesFromNow(90));
    const due = async () => ms((await shown(holdId))['reviewDueAt']);
    await until(async () => (await due()) === Date.parse(reviewAt) + 30 * MINUTE);
    const record = (await house.customs.get(`/v1/records/${movement.idOf(0)}`)).body;
    expect(record['holds']).toMatchObject([{ reviewAt, reviewDueAt: new Date(await due()).toISOString() }]);
    expect(record['clocks']).toContainEqual(
      expect.objectContaining({ clock: 'HOLD.REVIEW', dueAt: new Date(await due()).toISOString() }),
    );
    await deny(announced.id);
    await until(async () => (await shown(holdId))['reviewDueAt'] === undefined);
  });

  it('of an objection wait with it, and are known again at its end', async () => {
    const movement = await inspected();
    const holdId = await hold(movement, minutesFromNow(600));
    const objected = await house.declarant.post(`/v1/holds/${holdId}/objections`, {
      reasonCode: 'PAPERS_COMPLETE',
    });
    const dueAt = async () => ((await shown(holdId))['objection'] as Body)['dueAt'];
    const before = ms((objected.body['objection'] as Body)['dueAt']);
    const from = minutesFromNow(0);
    const { id, version } = await declare(from);
    await until(async () => (await dueAt()) === undefined);
    const to = new Date(Math.max(Date.now(), Date.parse(from) + 1)).toISOString();
    await act(id, 'ending', version, { to });
    await until(async () => ms(await dueAt()) === before + Date.parse(to) - Date.parse(from));
    await deny(id, version + 1);
    await until(async () => ms(await dueAt()) === before);
    expect(await house.violations()).toEqual([]);
  });

  it('are no breach’s any more that it covers: the breach is withdrawn by the first act on the movement, before the portion comes', async () => {
    const { movement, facts } = submittedMinutesAgo(40);
    await house.hear(...facts);
    await house.service.app.get(DueMovements).seeTo(movement.movementId);
    expect(await breachOf(movement.movementId)).toMatchObject({ explanationState: 'AWAITED' });
    await house.service.app.get(RearmWatch).onApplicationShutdown();
    await declare(minutesFromNow(-30), minutesFromNow(-5));
    await house.service.app.get(Registers).newest();
    const placed = await house.boardHead.post(`/v1/records/${movement.movementId}/holds`, {
      ...{ legalBasis: 'ADMINISTRATIVE-OFFENCE', reasonCode: 'PAPERS_DOUBTFUL', approver: 'board.leader1' },
      reviewAt: minutesFromNow(600),
    });
    expect(placed.status).toBe(201);
    expect(await breachOf(movement.movementId)).toMatchObject({ explanationState: 'WITHDRAWN' });
    expect(await house.violations()).toEqual([]);
  });
});
