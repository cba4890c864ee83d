import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

/** Every word by which one could know who holds, why, by which law, or until which review. */
const TELLING = /border-guard\.|BORDER-GUARD-LAW|CREW_OR_VEHICLE|INVESTIGATION_AGENCY|77\/CQDT|2026-12-1/;

describe('a sealed hold', () => {
  let house: House;
  let movement: TestMovement;
  let holdId: string;
  let marked: number;

  const inspected = async (): Promise<TestMovement> => {
    const one = new TestMovement('EXPORT', 2).submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    await house.follow(...factsOf(one.arrived().concluded(CREW).inYard()));
    return one;
  };
  const hold = () => ({
    legalBasis: 'BORDER-GUARD-LAW',
    reasonCode: 'CREW_OR_VEHICLE',
    reviewAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    approver: 'border-guard.leader1',
    sealed: { people: ['border-guard.officer1'] },
  });
  const path = (one = movement): string => `/v1/records/${one.idOf(0)}`;
  const code = async (reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await reply;
    return `${status} ${String(body['code'])}`;
  };
  /** Everyone who may read the record and is not in the compartment, a colleague in the same unit among them. */
  const outsiders = () => [
    house.board,
    house.boardHead,
    house.customs,
    house.customsHead,
    house.plant,
    house.declarant,
    house.borderGuardStranger,
    house.auditor,
  ];

  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
    movement = await inspected();
    marked = (await house.service.facts()).length;
    const placed = await house.borderGuardHead.post(`${path()}/holds`, hold());
    expect(placed).toMatchObject({ status: 201, body: { sealed: true, agency: 'MANAGEMENT_BOARD' } });
    holdId = String(placed.body['holdId']);
  });
  afterAll(() => house.close());

  it('shows everyone outside that it holds and whose duty desk to turn to, and nothing else', async () => {
    for (const reader of outsiders()) {
      const record = await reader.get(path());
      expect(record.body).toMatchObject({
        blockers: expect.arrayContaining(['HOLD']),
        holder: { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', sealed: true },
      });
      expect(record.body['holds']).toEqual([
        {
          holdId,
          recordId: movement.idOf(0),
          agency: 'MANAGEMENT_BOARD',
          placedAt: expect.any(String),
          sealed: true,
          notifiedAt: expect.any(String),
        },
      ]);
    }
  });

  it('says the same of itself to every reader, in entries, holders, bundle, search and by its own address', async () => {
    const pages = ['/entries?limit=500', '/holders', '/bundle', ''];
    for (const reader of outsiders())
      for (const page of [...pages.map((page) => `${path()}${page}`), `/v1/holds/${holdId}`]) {
        const { status, body } = await reader.get(page);
        expect(status).toBe(200);
        expect(sinceHeld(body)).not.toMatch(TELLING);
      }
    const held = await house.board.get('/v1/records?holder=BORDER_GUARD&limit=200');
    const found = (held.body['items'] as { recordId: string }[]).map(({ recordId }) => recordId);
    expect(found).not.toContain(movement.idOf(0));
  });

  it('tells nothing of itself in events: neither the act nor who did it', async () => {
    const facts = (await house.service.facts()).slice(marked);
    expect(facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['hold.placed', 'hold.notified', 'holder.changed']),
    );
    expect(JSON.stringify(facts)).not.toMatch(TELLING);
    expect(JSON.stringify(facts)).not.toMatch(/BORDER_GUARD|LT-BP/);
    expect(facts.find(({ name }) => name === 'hold.placed')?.actor).toBe(
      'system:rule:clearance.sealed-hold:LT-BQL',
    );
    expect(facts.find(({ name }) => name === 'holder.changed')?.data).toMatchObject({ cause: 'SEALED' });
  });

  it('keeps nothing of itself in the tables that others read', async () => {
    const tables = ['movement_file', 'record', 'holding', 'hold', 'clock', 'outbox'];
    for (const table of tables) {
      const column = table === 'hold' || table === 'outbox' ? '' : ' WHERE true';
      const rows = await house.service.database.query(
        `SELECT to_json(one)::text AS row FROM ${table} one${column}`,
      );
      const own = rows.map(({ row }) => String(row)).filter((row) => row.includes(holdId));
      expect(own.join('\n')).not.toMatch(/BORDER-GUARD-LAW|CREW_OR_VEHICLE|border-guard\.head/);
    }
  });

  it('is a bucket apart in the time of the record', async () => {
    const { body } = await house.board.get(`${path()}/holders`);
    const [last] = (body['items'] as Record<string, unknown>[]).slice(-1);
    expect(last).toMatchObject({ cause: 'SEALED', agency: 'MANAGEMENT_BOARD' });
    const time = (await house.board.get(`${path()}/time`)).body['totals'] as { charged: object }[];
    expect(time.map(({ charged }) => charged)).toContainEqual({ party: 'SEALED' });
    expect(await house.violations()).toEqual([]);
  });

  it('is known in its compartment, with who answers in truth, and to nobody else', async () => {
    const inside = await house.borderGuard.get(`/v1/sealed-holds/${holdId}`);
    expect(inside.body).toMatchObject({
      holder: { agency: 'BORDER_GUARD', unit: 'LT-BP', officer: 'border-guard.head' },
      legalBasis: 'BORDER-GUARD-LAW',
      people: ['border-guard.head', 'border-guard.leader1', 'border-guard.officer1'],
    });
    const listed = (await house.borderGuard.get('/v1/sealed-holds')).body['items'] as { holdId: string }[];
    expect(listed.map((one) => one.holdId)).toEqual([holdId]);
    for (const reader of [house.board, house.boardHead, house.customsHead, house.borderGuardStranger]) {
      expect(await code(reader.get(`/v1/sealed-holds/${holdId}`))).toBe('404 clearance.hold.not-found');
      expect((await reader.get('/v1/sealed-holds')).body['items']).toEqual([]);
    }
    expect((await house.declarant.get(`/v1/sealed-holds/${holdId}`)).status).toBe(403);
  });

  it('changes nothing outside while those inside act on it', async () => {
    const before = await house.board.get(path());
    const facts = (await house.service.facts()).length;
    const extension = {
      reviewAt: new Date(Date.now() + 25 * 86_400_000).toISOString(),
      reasonCode: 'INVESTIGATION_GOES_ON',
      approver: 'border-guard.leader1',
    };
    const extending = `/v1/holds/${holdId}/extension`;
    expect(await house.borderGuardHead.post(extending, extension)).toMatchObject({
      status: 200,
      body: { sealed: true },
    });
    const after = await house.board.get(path());
    expect(after.headers['etag']).toBe(before.headers['etag']);
    expect(after.body).toEqual(before.body);
    expect(await house.service.facts()).toHaveLength(facts);
  });

  it('refuses everyone outside as if it were another agency’s hold, whoever they are', async () => {
    const lifting = `/v1/holds/${holdId}/lifting`;
    const open = await inspected();
    const placed = await house.customsHead.post(`${path(open)}/holds`, {
      ...hold(),
      legalBasis: 'CUSTOMS-LAW',
      approver: 'customs.leader1',
      sealed: undefined,
    });
    const other = `/v1/holds/${String(placed.body['holdId'])}/lifting`;
    const unlike = ({ body }: { body: Record<string, unknown> }) => ({ ...body, instance: '' });
    const refused = await house.boardHead.post(lifting);
    expect(unlike(refused)).toEqual(unlike(await house.boardHead.post(other)));
    for (const reader of [house.boardHead, house.customsHead, house.borderGuardOtherHead])
      expect(await code(reader.post(lifting))).toBe('403 auth.not-yours');
    const views = await Promise.all([house.boardHead, house.customsHead].map((reader) => reader.get(path())));
    for (const { body } of views) expect(body['allowedActions']).not.toContain('handovers');
  });

  it('is counted in public, and reviewed from outside the unit by those who know no more than its age', async () => {
    const count = await house.declarant.get('/v1/gates/LT/sealed-holds');
    expect(count.body).toMatchObject({ gate: 'LT', open: 1, oldestDays: 0, reviewed: 0 });
    const oversight = (await house.auditor.get('/v1/sealed-holds/oversight')).body['items'];
    expect(oversight).toEqual([
      { holdId, gate: 'LT', placedAt: expect.any(String), ageDays: 0, overdue: false },
    ]);
    expect((await house.boardHead.get('/v1/sealed-holds/oversight')).status).toBe(403);
    const reviewed = await house.auditor.post(`/v1/sealed-holds/${holdId}/reviews`, { outcome: 'GOES_ON' });
    expect(reviewed).toMatchObject({ status: 201, body: { reviewedAt: expect.any(String) } });
    expect((await house.declarant.get('/v1/gates/LT/sealed-holds')).body).toMatchObject({ reviewed: 1 });
  });

  it('is refused to the board, for people of other units, and with a notice deferred too long', async () => {
    const one = await inspected();
    const errors = async (by: House['board'], more: Record<string, unknown>) =>
      (
        (await by.post(`${path(one)}/holds`, { ...hold(), ...more })).body['errors'] as { field: string }[]
      ).map(({ field }) => field);
    expect(await errors(house.boardHead, { approver: 'board.leader1' })).toEqual([
      '/sealed',
      '/sealed/people',
    ]);
    expect(await errors(house.borderGuardHead, { sealed: { people: ['customs.officer1'] } })).toEqual([
      '/sealed/people',
    ]);
    const deferUntil = new Date(Date.now() + 25 * 3_600_000).toISOString();
    const notice = { deferUntil, authority: 'INVESTIGATION_AGENCY', reference: '77/CQDT' };
    expect(await errors(house.borderGuardHead, { notice })).toEqual(['/notice/deferUntil']);
  });

  it('is lifted by its compartment, and even then tells nothing of who held', async () => {
    const facts = (await house.service.facts()).length;
    expect(await house.borderGuardHead.post(`/v1/holds/${holdId}/lifting`)).toMatchObject({ status: 200 });
    expect(JSON.stringify((await house.service.facts()).slice(facts))).not.toMatch(/border-guard|LT-BP/);
    expect((await house.board.get(path())).body).toMatchObject({ holder: { agency: 'CUSTOMS' }, holds: [] });
    expect((await house.declarant.get('/v1/gates/LT/sealed-holds')).body).toMatchObject({ open: 0 });
    expect(await house.violations()).toEqual([]);
  });
});

/** What was written since the hold: before it, agencies are named as they are. */
function sinceHeld(body: Record<string, unknown>): string {
  const list = body['items'] ?? body['entries'];
  if (!Array.isArray(list)) return JSON.stringify(body);
  const last = (list as { disclosures?: string[] }[]).slice(-3);
  const disclosed = last.flatMap(({ disclosures = [] }) =>
    disclosures.map((text) => Buffer.from(text, 'base64url').toString()),
  );
  return JSON.stringify([last, disclosed]);
}
