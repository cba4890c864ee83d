import { type Kind, KINDS, type Reader, READERS, VISIBLE } from '@onegate/auth';
import { isActingAgency, isAgency } from '@onegate/codes';
import type { Person } from '@onegate/testing';
import { verifyBundle } from '@onegate/verify';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { Log } from '../../../test/log.ts';
import type { Disclosed } from '../../ledger/domain/entry.ts';
import { kindOfField } from './entry-kinds.ts';
import { SEARCH_KINDS } from './search-kinds.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const HEALTH: Check = { agency: 'HEALTH_QUARANTINE', phase: 'ARRIVAL' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };
const PLANT: Check = { agency: 'PLANT_QUARANTINE', shipment: 0 };

type Body = Record<string, unknown>;
interface Entry {
  readonly seq: number;
  readonly fields: Body;
  readonly disclosures: readonly string[];
}

/** What of the JSON of a record stands for each kind: shown where the kind is, absent where it is not. */
const IN_RECORD: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  PROGRESS: ['ref', 'stage', 'linked', 'chain', 'allowedActions'],
  ANSWERING: ['holder', 'holder.agency', 'holder.unit'],
  OFFICERS: ['holder.officer', 'holder.head'],
  VEHICLE: ['plates', 'containers'],
  PARTIES: ['enterprises'],
  GOODS: ['customsNumbers'],
  CHECKS: ['tasks', 'blockers', 'tasks.0.rule'],
  HELD: ['holds', 'holds.0.agency', 'holds.0.placedAt'],
  GROUNDS: ['holds.0.legalBasis', 'holds.0.reasonCode', 'holds.0.reviewAt'],
  OBLIGATIONS: ['obligations'],
};

/** A word of each kind that can be searched by. */
const WORDS: Readonly<Record<keyof typeof SEARCH_KINDS, string>> = {
  shipmentId: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  movementId: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  plate: '81C12345',
  container: 'CSQU3054383',
  customsNumber: '30712345670',
  enterprise: '5900123453',
  gate: 'LT',
  kind: 'SHIPMENT',
  stage: 'UNDER_INSPECTION',
  holder: 'CUSTOMS',
  holderUnit: 'LT-HQ',
  holderOfficer: 'customs.officer1',
  overdue: 'true',
  open: 'true',
  sort: 'dueAt',
};

describe('who reads what', () => {
  let house: House;
  let log: Log;
  let movement: TestMovement;
  let written: { seq: number; fields: Record<string, Disclosed> }[];
  const people = new Map<Reader, Person>();
  const ref = (): string => movement.shipmentRefs[0] ?? '';

  beforeAll(async () => {
    house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'PT1S' });
    log = new Log(house);
    for (const reader of READERS) people.set(reader, personOf(house, reader));
    movement = new TestMovement().submitted().accepted().planned([CREW, HEALTH, DOCUMENTS, PLANT]).assessed();
    movement.arrived().claimed(CREW).concluded(CREW).claimed(HEALTH).concluded(HEALTH).inYard();
    await house.follow(...factsOf(movement.claimed(DOCUMENTS).claimed(PLANT).concluded(PLANT).settled()));
    await house.stopTimers();
    const path = `/v1/records/${ref()}`;
    const offered = await house.customs.post(`${path}/handovers`, {
      toUnit: 'LT-KDTV',
      reasonCode: 'SPECIALIST_NEEDED',
    });
    expect(offered.status).toBe(201);
    const hold = { legalBasis: 'CUSTOMS-LAW', reasonCode: 'PAPERS_DOUBTFUL', approver: 'customs.leader1' };
    const reviewAt = new Date(Date.now() + 86_400_000).toISOString();
    const placed = await house.customsHead.post(`${path}/holds`, { ...hold, reviewAt });
    expect(placed.status).toBe(201);
    await log.checkpoint();
    written = await house.service.database.query(
      'SELECT seq, fields FROM disclosure WHERE record_id = $1 ORDER BY seq',
      [movement.idOf(0)],
    );
  });
  afterAll(() => house.close());

  const mayRead = (reader: Reader): boolean => VISIBLE.PROGRESS.includes(reader) && reader !== 'PUBLIC';
  const readers = READERS.filter((reader) => mayRead(reader) && reader !== 'EVENTS');
  const person = (reader: Reader): Person => people.get(reader)!;

  /** What the table says of every entry that is written: names of its fields by number. */
  const expected = (reader: Reader): [number, string[]][] =>
    written.map(({ seq, fields }) => {
      const known = { type: fields['type']?.[1], agency: fields['agency']?.[1] };
      const shown = Object.keys(fields).filter((field) => {
        const kind = kindOfField(field, known);
        return kind !== undefined && VISIBLE[kind].includes(reader);
      });
      return [seq, shown.sort()];
    });

  it('has something of every kind to show or to keep', () => {
    const kinds = new Set(
      written.flatMap(({ fields }) =>
        Object.keys(fields).map((field) =>
          kindOfField(field, { type: fields['type']?.[1], agency: fields['agency']?.[1] }),
        ),
      ),
    );
    const missing = (Object.keys(KINDS) as Kind[]).filter((kind) => !kinds.has(kind));
    // Crew and tracking codes are the declarations' own, parties stand in what was declared, and nothing is owed yet.
    expect(missing.sort()).toEqual(['CREW', 'OBLIGATIONS', 'PARTIES', 'TRACKING']);
  });

  it.each(readers)('JSON of a record: %s', async (reader) => {
    const { status, body } = await person(reader).get(`/v1/records/${ref()}`);
    expect(status).toBe(200);
    for (const [kind, paths] of Object.entries(IN_RECORD))
      for (const path of paths)
        expect([path, at(body, path) !== undefined]).toEqual([path, VISIBLE[kind as Kind].includes(reader)]);
    const listed = await person(reader).get<{ items: Body[] }>(`/v1/records?shipmentId=${movement.idOf(0)}`);
    expect(listed.body.items[0]).toEqual(body);
  });

  it.each(readers)('entries and bundle: %s', async (reader) => {
    const entries = await person(reader).get<{ items: Entry[] }>(`/v1/records/${ref()}/entries?limit=500`);
    expect(entries.body.items.map(({ seq, fields }) => [seq, Object.keys(fields).sort()])).toEqual(
      expected(reader),
    );
    const bytes = await log.bundle(person(reader), ref());
    const bundle = JSON.parse(bytes.toString()) as { entries: Entry[]; holdings: Body[] };
    expect(bundle.entries.map(({ seq, disclosures }) => [seq, disclosures.map(nameIn).sort()])).toEqual(
      expected(reader),
    );
    const persons = VISIBLE.OFFICERS.includes(reader);
    expect(bundle.holdings.some((holding) => 'head' in holding || 'officer' in holding)).toBe(persons);
    const report = verifyBundle(bytes, { keys: await log.keys() });
    expect(report).toMatchObject({ verified: true, findings: [] });
    expect(report.holdings.map(({ agency }) => agency)).toContain('CUSTOMS');
  });

  it.each(readers)('times and holders: %s', async (reader) => {
    const holders = await person(reader).get<{ items: Body[] }>(`/v1/records/${ref()}/holders`);
    const time = await person(reader).get<{ totals: { charged: Body }[] }>(`/v1/records/${ref()}/time`);
    const persons = VISIBLE.OFFICERS.includes(reader);
    expect(holders.body.items.some(({ head }) => head !== undefined)).toBe(persons);
    if (reader === 'NEIGHBOUR') expect(time.status).toBe(403);
    else expect(time.body.totals.some(({ charged }) => 'head' in charged)).toBe(persons);
  });

  it.each(readers)('search: %s', async (reader) => {
    for (const [word, kind] of Object.entries(SEARCH_KINDS)) {
      const { status, body } = await person(reader).get(
        `/v1/records?${word}=${WORDS[word as keyof typeof WORDS]}`,
      );
      const shown = VISIBLE[kind].includes(reader);
      expect([word, status, body['code']]).toEqual([
        word,
        shown ? 200 : 403,
        shown ? undefined : 'clearance.records.unseen',
      ]);
      if (!shown)
        expect(body['errors']).toMatchObject([{ code: 'clearance.records.unseen', field: `query/${word}` }]);
    }
  });

  it('events: nothing that is not for them', async () => {
    const facts = (await house.service.facts()).filter(({ key }) => key === movement.movementId);
    expect(facts.length).toBeGreaterThan(10);
    for (const { name, data } of facts)
      for (const field of Object.keys(data)) {
        const kind = kindOfField(field, { type: name }) ?? 'PROGRESS';
        expect([name, field, VISIBLE[kind].includes('EVENTS')]).toEqual([name, field, true]);
      }
    expect(JSON.stringify(facts)).not.toMatch(/customs\.leader1"[^}]*approver|heldBack|noticeReference/);
  });

  it('shows nothing to another enterprise, and nothing without a token', async () => {
    for (const path of ['', '/entries', '/holders', '/time', '/bundle']) {
      expect(await person('OTHER_ENTERPRISE').get(`/v1/records/${ref()}${path}`)).toMatchObject({
        status: 403,
        body: { code: 'auth.not-yours' },
      });
      const anonymous = await house.service.app.inject({ method: 'GET', url: `/v1/records/${ref()}${path}` });
      expect(anonymous.statusCode).toBe(401);
    }
  });

  it('lets whoever only reads act nowhere', async () => {
    const reader = person('TAX');
    const hold = await reader.post(`/v1/records/${ref()}/holds`, {});
    const offer = await reader.post(`/v1/records/${ref()}/handovers`, {});
    expect([hold, offer].map(({ status, body }) => [status, body['code']])).toEqual([
      [403, 'auth.forbidden'],
      [403, 'auth.forbidden'],
    ]);
    expect((await reader.get(`/v1/records/${ref()}`)).body['allowedActions']).toEqual([]);
    const elsewhere = house.service.as({ sub: 't', roles: ['READER'], agency: 'TAX', gate: ['XX'] });
    expect((await elsewhere.get(`/v1/records/${ref()}`)).status).toBe(403);
  });
});

function personOf(house: House, reader: Reader): Person {
  const gate = ['LT'];
  if (reader === 'OWN_ENTERPRISE') return house.declarant;
  if (reader === 'AUDITOR') return house.auditor;
  if (reader === 'NEIGHBOUR') return house.service.as({ sub: 'neighbour1', roles: ['NEIGHBOUR'], gate });
  if (isActingAgency(reader))
    return house.service.as({ sub: `${reader}.x`, roles: ['OFFICER'], agency: reader, unit: 'LT-X', gate });
  if (isAgency(reader))
    return house.service.as({ sub: `${reader}.reader`, roles: ['READER'], agency: reader, gate });
  return house.stranger;
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce((part: unknown, name) => (part as Body | undefined)?.[name], value);

const nameIn = (disclosure: string): string =>
  (JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as [string, string, unknown])[1];
