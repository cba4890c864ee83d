import { type Person, until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const OFFICER = 'customs.officer2';

interface Change {
  id: string;
  files: { recordId: string; handoverId?: string; obstacle?: string; state?: string }[];
}

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

describe('the end of a shift', () => {
  let house: House;
  let admin: Person;
  let officer: Person;
  let leader: Person;
  beforeAll(async () => {
    house = await House.open();
    const customs = { agency: 'CUSTOMS', unit: 'LT-HQ', gate: ['LT'] };
    officer = house.service.as({ sub: OFFICER, roles: ['OFFICER'], ...customs });
    leader = house.service.as({ sub: 'customs.leader1', roles: ['SHIFT_LEADER', 'OFFICER'], ...customs });
    const board = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    admin = house.service.as({ sub: 'board.admin', roles: ['ADMIN'], ...board });
    const night = { leader: 'customs.head', officers: ['customs.officer1'], from: inSeconds(7200) };
    const entered = await admin.post('/v1/rosters', {
      unit: 'LT-HQ',
      shifts: [{ ...night, to: inSeconds(36_000) }],
    });
    expect(entered.status).toBe(201);
  });
  afterAll(() => house.close());

  /** A shipment that customs answers for, claimed by an officer or by nobody. */
  const inspected = async (by?: string): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    movement.concluded(CREW).inYard();
    if (by !== undefined)
      movement.happens('inspection.claimed', {
        inspectionId: movement.inspectionId(CUSTOMS),
        subject: movement.subject(0),
        ...{ agency: 'CUSTOMS', unit: 'LT-HQ', officer: by },
      });
    await house.follow(...factsOf(movement));
    expect(await person(movement)).toBe(by ?? 'customs.leader1');
    return movement;
  };

  const person = async (movement: TestMovement): Promise<unknown> => {
    const { body } = await house.board.get(`/v1/records/${movement.idOf(0)}`);
    return (body['holder'] as { officer: string }).officer;
  };

  it('offers all files of an officer at once, each accepted or refused on its own, and the rest falls to the next leader', async () => {
    const [accepted, refused, left, stays, nobodys] = [
      await inspected(OFFICER),
      await inspected(OFFICER),
      await inspected(OFFICER),
      await inspected('customs.officer1'),
      await inspected(),
    ] as const;

    const opened = await officer.post<Change>('/v1/shift-changes', { unit: 'LT-HQ', officer: OFFICER });
    expect(opened).toMatchObject({ status: 201, body: { toOfficer: 'customs.head', complete: true } });
    const offerOf = (movement: TestMovement): string =>
      opened.body.files.find(({ recordId }) => recordId === movement.idOf(0))?.handoverId ?? '';
    const theirs = [accepted, refused, left].flatMap((movement) => [movement.movementId, movement.idOf(0)]);
    expect(opened.body.files.map(({ recordId }) => recordId).sort()).toEqual(theirs.sort());

    const handover = (movement: TestMovement) => `/v1/handovers/${offerOf(movement)}`;
    expect((await house.customsHead.post(`${handover(accepted)}/acceptance`)).status).toBe(200);
    const reason = { reasonCode: 'INCOMPLETE_FILE' };
    expect((await house.customsHead.post(`${handover(refused)}/refusal`, reason)).status).toBe(200);
    expect(await Promise.all([accepted, refused, left].map(person))).toEqual([
      'customs.head',
      OFFICER,
      OFFICER,
    ]);

    const shown = await house.customsHead.get<Change>(`/v1/shift-changes/${opened.body.id}`);
    const states = new Map(shown.body.files.map(({ recordId, state }) => [recordId, state]));
    expect([accepted, refused, left].map((movement) => states.get(movement.idOf(0)))).toEqual([
      'ACCEPTED',
      'REFUSED',
      'OPEN',
    ]);

    const shift = {
      leader: 'customs.head',
      officers: ['customs.officer1'],
      to: inSeconds(60),
    };
    expect((await admin.post('/v1/rosters', { unit: 'LT-HQ', shifts: [shift] })).status).toBe(201);
    await until(
      async () => (await person(left)) === 'customs.head' && (await person(nobodys)) === 'customs.head',
    );
    expect(await Promise.all([accepted, refused, stays].map(person))).toEqual([
      'customs.head',
      'customs.head',
      'customs.officer1',
    ]);
    const told = (await house.service.facts()).filter(
      ({ name, subject }) => name === 'holder.changed' && subject === refused.idOf(0),
    );
    expect(told.at(-1)?.data).toMatchObject({ cause: 'SHIFT', officer: 'customs.head', unit: 'LT-HQ' });
    expect(await house.violations()).toEqual([]);
  });

  it('offers the files of a whole unit when its leader asks, and says what cannot be offered', async () => {
    const [held, free] = [await inspectedNow(), await inspectedNow()];
    const hold = {
      ...{ legalBasis: 'CUSTOMS-LAW', reasonCode: 'PAPERS_DOUBTFUL', approver: 'customs.head' },
      reviewAt: inSeconds(86_400),
    };
    expect((await leader.post(`/v1/records/${held.idOf(0)}/holds`, hold)).status).toBe(201);
    const asked = { unit: 'LT-HQ', toOfficer: 'customs.leader1' };
    const opened = await house.customsHead.post<Change>('/v1/shift-changes', asked);
    expect(opened.status).toBe(201);
    const of = (movement: TestMovement) =>
      opened.body.files.find(({ recordId }) => recordId === movement.idOf(0));
    expect(of(held)).toMatchObject({ obstacle: 'clearance.handover.held' });
    expect(of(free)).toMatchObject({ state: 'OPEN' });
    const again = await house.customsHead.post<Change>('/v1/shift-changes', asked);
    expect(again.body.files.every(({ obstacle }) => obstacle !== undefined)).toBe(true);
    const { body } = await leader.get<{ items: { id: string }[] }>('/v1/shift-changes?unit=LT-HQ&limit=1');
    expect(body.items).toMatchObject([{ id: again.body.id }]);
  });

  it('is refused with its reasons', async () => {
    const code = async (who: Person, asked: object) => {
      const { status, body } = await who.post('/v1/shift-changes', { unit: 'LT-HQ', ...asked });
      const errors = (body['errors'] ?? []) as { field: string }[];
      return [`${status} ${String(body['code'])}`, ...errors.map(({ field }) => field)].join(' ');
    };
    const late = inSeconds(100_000);
    expect(await code(officer, {})).toBe('403 clearance.shift-change.leader');
    expect(await code(officer, { officer: 'customs.officer1' })).toBe('403 clearance.shift-change.leader');
    expect(await code(house.plant, { officer: 'plant.officer1' })).toBe('403 auth.not-yours');
    expect(await code(officer, { unit: 'XX-1', officer: OFFICER })).toBe(
      '404 clearance.register.unit-not-found',
    );
    expect(await code(leader, { officer: 'plant.officer1', toOfficer: 'plant.head', deadline: late })).toBe(
      '422 clearance.shift-change.refused /officer /toOfficer /deadline',
    );
    const unknown = '019a5b3e-7c60-7d2e-8f3a-4b5c6d7e8f90';
    expect((await leader.get(`/v1/shift-changes/${unknown}`)).status).toBe(404);
    expect((await house.declarant.get(`/v1/shift-changes/${unknown}`)).status).toBe(403);
  });

  /** As `inspected`, whoever leads now. */
  async function inspectedNow(): Promise<TestMovement> {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    await house.follow(...factsOf(movement.concluded(CREW).inYard()));
    return movement;
  }
});
