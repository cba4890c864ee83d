import { Database, within } from '@onegate/persistence';
import { besiege, takeFirstWallDown, wallsOf } from '@onegate/testing';
import { type Check, TestMovement } from '../test/a-movement.ts';
import { factsOf, House } from '../test/house.ts';

const REGISTER = 'the register of the gates, held whole in the memory of every instance';
const LOG = 'hashes and signatures, published to everyone';
const TOLD = 'times that are declared to everyone concerned';
const OPEN = {
  closure: TOLD,
  heartbeat: 'when each system was last heard of',
  outage: TOLD,
  standstill_known: TOLD,
  refused_declaration: 'what was refused as a whole is refused at every gate',
  agency_term: REGISTER,
  gate: REGISTER,
  head: REGISTER,
  officer: REGISTER,
  register_change: REGISTER,
  register_version: REGISTER,
  shift: REGISTER,
  stage_target: REGISTER,
  time_limits: REGISTER,
  weight_tolerance: REGISTER,
  unit: REGISTER,
  unit_calendar: REGISTER,
  unit_term: REGISTER,
  unit_turn: 'how far the files of each unit were turned to its next shift',
  ledger_checkpoint: LOG,
  ledger_cursor: LOG,
  ledger_key: LOG,
  ledger_leaf: LOG,
  ledger_stream: LOG,
  ledger_tile: LOG,
  ledger_witness: LOG,
};
const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

let house: House;
let database: Database;
let movement: TestMovement;
let record: string;
let holdId: string;
let sealedId: string;

/** What no story of this file comes to, one row each, as its service would write it. */
const ROWS = `
  INSERT INTO handover (id, record_id, movement_id, gate, from_unit, to_unit, reason_code, deadline, offered_by,
    offered_at, state) VALUES (uuidv7(), $1, $2, 'LT', 'LT-HQ', 'LT-BP', 'WORKLOAD', now(), 'person:p', now(), 'EXPIRED');
  INSERT INTO contest (id, record_id, movement_id, gate, ground, unit, reason_code, opened_by, opened_at, due_at, state)
    VALUES (uuidv7(), $1, $2, 'LT', 'NAMED_WRONGLY', 'LT-HQ', 'NOT_COMPETENT', 'person:p', now(), now(), 'LAPSED');
  INSERT INTO breach (id, record_id, movement_id, gate, clock, agency, unit, due_at, breached_at, explain_by,
    explain_within) VALUES (uuidv7(), $1, $2, 'LT', 'IN_YARD', 'CUSTOMS', 'LT-HQ', now(), now(), now(), 'P1D');
  INSERT INTO difference (id, movement_id, gate, code, fact, event_id, recorded_at)
    VALUES (uuidv7(), $2, 'LT', 'EARLY', 'yard.entered', uuidv7(), now());
  INSERT INTO obligation (id, record_id, movement_id, gate, kind, agency, unit, cause, created_by, since, due_at)
    VALUES (uuidv7(), $1, $2, 'LT', 'TREATMENT', 'CUSTOMS', 'LT-HQ', 'AGENCY', 'person:p', now(), now());
  INSERT INTO passage (event_id, plate, digest, movement_id, gate, way, occurred_at)
    VALUES (uuidv7(), 'VN::81C1', '81C1', $2, 'LT', 'IN', now());
  INSERT INTO hold_objection (id, hold_id, record_id, movement_id, gate, agency, reason_code, objected_by, objected_at,
    due_at, state) VALUES (uuidv7(), $3, $1, $2, 'LT', 'CUSTOMS', 'NO_GROUNDS', 'person:p', now(), now(), 'LAPSED');
  INSERT INTO shift_change (id, gate, unit, to_officer, deadline, opened_by, cause, complete)
    VALUES (uuidv7(), 'LT', 'LT-HQ', 'p', now(), 'person:p', '{}', true);
  INSERT INTO shift_change_file (shift_change_id, record_id, obstacle) SELECT id, $1, 'HELD' FROM shift_change LIMIT 1;
  INSERT INTO tracking (digest, record_id) VALUES (repeat('a', 43), $1);
  INSERT INTO rearming (gate, because, cause, begins_at, complete) VALUES ('LT', 'REGISTER', '{}', now(), true);
  INSERT INTO erasure (record_id, seq, field, order_reference, erased_by, erased_at, event_id)
    VALUES ($1, 1, 'plates', 'order', 'person:p', now(), uuidv7())`;

beforeAll(async () => {
  house = await House.open();
  await house.stopTimers();
  database = house.service.app.get(Database);
  movement = new TestMovement('EXPORT', 2).submitted().accepted().planned([CREW, CUSTOMS]).assessed();
  await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard()));
  record = movement.idOf(0);
  const hold = (approver: string, more = {}) => ({
    reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
    approver,
    ...more,
  });
  const open = { legalBasis: 'CUSTOMS-LAW', reasonCode: 'PAPERS_DOUBTFUL' };
  const sealed = {
    legalBasis: 'BORDER-GUARD-LAW',
    reasonCode: 'CREW_OR_VEHICLE',
    sealed: { people: ['border-guard.officer1'] },
  };
  const path = `/v1/records/${record}/holds`;
  const placed = await house.customsHead.post(path, hold('customs.leader1', open));
  const hidden = await house.borderGuardHead.post(path, hold('border-guard.leader1', sealed));
  expect([placed.status, hidden.status]).toEqual([201, 201]);
  holdId = String(placed.body['holdId']);
  sealedId = String(hidden.body['holdId']);
  for (const sql of ROWS.split(';\n')) {
    const [values, text] = [[record, movement.movementId, holdId], sql];
    const used = values.filter((_, index) => text.includes(`$${index + 1}`));
    const numbered = values.reduce(
      (one, value, index) => one.replaceAll(`$${index + 1}`, `$${used.indexOf(value) + 1}`),
      text,
    );
    await house.service.database.query(numbered, used);
  }
});
afterAll(() => house.close());

describe('the second wall of clearance', () => {
  it('stands before every table, or the reason why not is known', async () => {
    const { forgotten, needless } = await wallsOf(house.service.database, OPEN);
    expect({ forgotten, needless }).toEqual({ forgotten: [], needless: [] });
  });

  it.each([
    ['another enterprise', { person: 'p', roles: ['DECLARANT'], enterprise: '0100109106' }],
    ['another gate', { person: 'p', roles: ['HEAD'], gates: ['XX'], agency: 'BORDER_GUARD' }],
    ['nobody', {}],
  ])('lets %s see, change and forge nothing', async (_, scope) => {
    for (const table of (await wallsOf(house.service.database, OPEN)).walled) {
      const { rows, ...breach } = await besiege(house.service.database, database, table, scope);
      expect({ table, filled: rows > 0, ...breach }).toEqual({
        table,
        filled: true,
        seen: 0,
        changed: 0,
        forged: false,
      });
    }
  });

  it('opens a sealed hold to the persons of its compartment alone, not to their agency nor to its head', async () => {
    const seen = (person: string, agency: string) =>
      within({ person, agency, roles: ['HEAD'], gates: ['LT'] }, () =>
        database.read<{ id: string }>('SELECT hold_id AS id FROM sealed_hold'),
      );
    expect(await seen('border-guard.officer1', 'BORDER_GUARD')).toEqual([{ id: sealedId }]);
    for (const [person, agency] of [
      ['border-guard.deputy', 'BORDER_GUARD'],
      ['border-guard.officer1', 'MANAGEMENT_BOARD'],
      ['board.auditor', 'MANAGEMENT_BOARD'],
      ['customs.head', 'CUSTOMS'],
    ] as const)
      expect(await seen(person, agency)).toEqual([]);
  });

  it('lets nobody write a record but the engine', async () => {
    const officer = { person: 'customs.head', roles: ['HEAD'], gates: ['LT'], agency: 'CUSTOMS' };
    for (const table of ['movement_file', 'record', 'holding', 'entry', 'clock', 'hold']) {
      const { seen, changed, forged } = await besiege(house.service.database, database, table, officer);
      expect({ table, seen: seen > 0, changed, forged }).toEqual({
        table,
        seen: true,
        changed: 0,
        forged: false,
      });
    }
  });
});

describe('with the first wall down', () => {
  beforeAll(takeFirstWallDown);

  const strangers = () => [
    // The gate in the token opens nothing to an enterprise.
    house.service.as({ sub: 's.1', roles: ['DECLARANT'], enterprise: '0100109106', gate: ['LT'] }),
    house.service.as({ sub: 's.2', roles: ['HEAD'], agency: 'CUSTOMS', unit: 'XX-HQ', gate: ['XX'] }),
  ];

  it('the second refuses strangers reads, lists and searches', async () => {
    for (const who of strangers()) {
      for (const page of ['', '/entries', '/holders', '/time', '/bundle', '?at=2026-11-24T02:00:00Z'])
        expect([page, (await who.get(`/v1/records/${record}${page}`)).body['code']]).toEqual([
          page,
          'auth.not-yours',
        ]);
      expect((await who.get(`/v1/holds/${holdId}`)).body).toMatchObject({ code: 'auth.not-yours' });
      const [plate] = await house.service.database.query<{ term: string }>(
        `SELECT term FROM record_term WHERE kind = 'PLATE' LIMIT 1`,
      );
      for (const search of [
        '',
        `?plate=${plate!.term}`,
        '?gate=LT',
        '?open=true',
        `?movementId=${movement.movementId}`,
      ])
        expect((await who.get(`/v1/records${search}`)).body).toEqual({ items: [] });
      for (const list of ['obligations', 'breaches', 'contests', 'differences'])
        expect([list, (await who.get(`/v1/${list}`)).body['items']]).toEqual([list, []]);
    }
  });

  it('the second refuses strangers commands', async () => {
    const before = (await house.service.facts()).length;
    const review = { reviewAt: new Date(Date.now() + 86_400_000).toISOString() };
    for (const who of strangers())
      for (const [address, body] of [
        [`/v1/records/${record}/handovers`, { toUnit: 'LT-KDTV', reasonCode: 'WORKLOAD' }],
        [`/v1/records/${record}/contest`, { reasonCode: 'NOT_COMPETENT' }],
        [
          `/v1/records/${record}/holds`,
          { legalBasis: 'CUSTOMS-LAW', reasonCode: 'PAPERS_DOUBTFUL', approver: 'x.y1', ...review },
        ],
        [`/v1/holds/${holdId}/lifting`, { reasonCode: 'PAPERS_IN_ORDER' }],
        [`/v1/holds/${holdId}/objections`, { reasonCode: 'NO_GROUNDS' }],
        [`/v1/movements/${movement.movementId}/exit-permit`, {}],
      ] as const) {
        const { status } = await who.post(address, body);
        expect([address, status >= 403 && status < 500]).toEqual([address, true]);
      }
    expect((await house.service.facts()).length).toBe(before);
  });
});
