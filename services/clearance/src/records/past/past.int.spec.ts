import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

interface Entry {
  recordedAt: string;
  occurredAt: string;
  fields: Record<string, unknown>;
}

describe('the record in the past', () => {
  let house: House;
  let movement: TestMovement;
  let url: string;
  let entries: Entry[];
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
    movement = new TestMovement('EXPORT', 1)
      .submitted()
      .accepted()
      .planned([CREW, CUSTOMS])
      .assessed()
      .arrived();
    await house.follow(...factsOf(movement.claimed(CREW).concluded(CREW).inYard().claimed(CUSTOMS)));
    url = `/v1/records/${movement.idOf(0)}`;
    entries = (await house.board.get<{ items: Entry[] }>(`${url}/entries?limit=500`)).body.items;
  });
  afterAll(() => house.close());

  const ofType = (type: string): Entry => entries.find(({ fields }) => fields['type'] === type)!;
  const past = async (query: string) => await house.board.get(`${url}?${query}`);

  it('is shown as it was known at an instant: what was recorded by then', async () => {
    const admitted = await past(`at=${ofType('vehicle.admitted').recordedAt}`);
    expect(admitted.body).toMatchObject({
      stage: 'ARRIVED',
      holder: { agency: 'BORDER_GUARD' },
      allowedActions: [],
    });
    expect(admitted.headers['etag']).toBeUndefined();
    const justBefore = new Date(Date.parse(ofType('vehicle.admitted').recordedAt) - 1).toISOString();
    expect((await past(`at=${justBefore}`)).body).toMatchObject({ stage: 'WAITING_ADMISSION' });
  });

  it('is the record of today at its last entry', async () => {
    const { body: today } = await house.board.get(url);
    const { body } = await past(`at=${entries.at(-1)!.recordedAt}`);
    const tasks = (body['tasks'] as object[]).map((task) => ({ ...task, breached: false }));
    const names = (of: unknown) => (of as { clock: string }[]).map(({ clock }) => clock);
    expect(names(body['clocks'])).toEqual(names(today['clocks']));
    const clocks = today['clocks'];
    expect({ ...body, tasks, clocks }).toEqual({ ...today, allowedActions: [], overdue: body['overdue'] });
  });

  it('is shown as it had happened by an instant, however late that was recorded', async () => {
    const claimed = ofType('inspection.claimed');
    const { body } = await past(`happenedBy=${claimed.occurredAt}`);
    expect(body).toMatchObject({
      stage: 'ARRIVED',
      tasks: [{ agency: 'BORDER_GUARD', status: 'CLAIMED' }, { status: 'PLANNED' }],
    });
    const both = await past(
      `happenedBy=${claimed.occurredAt}&at=${ofType('declaration.accepted').recordedAt}`,
    );
    expect(both.body).toMatchObject({ stage: 'SCHEDULED', tasks: [] });
  });

  it.each([
    ['at=2026-11-24T08:00:00', 'at'],
    ['happenedBy=yesterday', 'happenedBy'],
    ['at=2999-01-01T00:00:00Z', 'at'],
    ['happenedBy=2999-01-01T00:00:00Z', 'happenedBy'],
    ['at=2020-01-01T00:00:00Z', 'at'],
    ['happenedBy=2020-01-01T00:00:00Z', 'happenedBy'],
  ])('refuses %s: no offset, the future, before the life', async (query, name) => {
    const reply = await past(query);
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'http.validation', errors: [{ field: `query/${name}` }] },
    });
  });

  it('stays closed to strangers', async () => {
    expect((await house.stranger.get(`${url}?at=${entries.at(-1)!.recordedAt}`)).status).toBe(403);
  });
});
