import { Database } from '@onegate/persistence';
import { besiege, type BootedService, takeFirstWallDown, wallsOf } from '@onegate/testing';
import { bootDeclarations } from '../test/boot.ts';
import {
  boardAdmin,
  boardOfficer,
  borderGuard,
  declarant,
  ENTERPRISE,
  officerElsewhere,
  OTHER_ENTERPRISE,
  representative,
  stranger,
} from '../test/people.ts';
import { type Receipt, Story } from '../test/story.ts';
import { anExport } from '../test/written.ts';

const OPEN = {
  gate: 'which gates there are is no secret',
  plate_hold: 'a plate may be on one movement only, whoever declared it',
  reference: 'a reference is given once only, over all; what it names stands behind a wall',
  part_outcome: 'what became of a shipment whose id one must know already',
  customs_decision: 'what was decided of a shipment or a number that one must know already',
};

let service: BootedService;
let database: Database;
let story: Story;
let accepted: Receipt;
let draft: Receipt;

beforeAll(async () => {
  service = await bootDeclarations();
  database = service.app.get(Database);
  story = new Story(service);
  draft = await story.draft();
  accepted = await story.accepted();
  const of = `/v1/declarations/${accepted.declarationId}`;
  await service.as(borderGuard).get(of);
  await service
    .as(declarant)
    .post(`${of}/amendments`, { reasonCode: 'CLERICAL_ERROR', changes: { crew: anExport().crew } });
  await service.as(declarant).post(`/v1/declarations/${(await story.draft()).declarationId}/cancellation`, {
    reasonCode: 'VEHICLE_BROKEN_DOWN',
  });
  for (const enterprise of [ENTERPRISE, OTHER_ENTERPRISE])
    await service.as(boardAdmin).post('/v1/enterprises', {
      enterprise,
      name: 'X',
      capacities: ['DECLARANT'],
      contacts: [{ role: 'DISPATCH', name: 'Y' }],
    });
  await service
    .as(representative)
    .post(`/v1/enterprises/${ENTERPRISE}/mandates`, { agent: OTHER_ENTERPRISE, scopes: ['BOOK'] });
});
afterAll(async () => {
  await service.close();
});

describe('the second wall of declarations', () => {
  it('stands before every table, or the reason why not is known', async () => {
    const { forgotten, needless } = await wallsOf(service.database, OPEN);
    expect({ forgotten, needless }).toEqual({ forgotten: [], needless: [] });
  });

  it.each([
    ['another enterprise', { person: 'p', roles: ['DECLARANT'], enterprise: 'XX-1' }],
    ['another gate', { person: 'p', roles: ['OFFICER'], gates: ['XX'], agency: 'BORDER_GUARD' }],
    ['nobody', {}],
  ])('lets %s see, change and forge nothing', async (_, scope) => {
    for (const table of (await wallsOf(service.database, OPEN)).walled) {
      const { rows, ...breach } = await besiege(service.database, database, table, scope);
      expect({ table, filled: rows > 0, ...breach }).toEqual({
        table,
        filled: true,
        seen: 0,
        changed: 0,
        forged: false,
      });
    }
  });

  it('shows nothing to whoever comes after on the same connection, without a scope', async () => {
    await Promise.all(Array.from({ length: 6 }, () => service.as(declarant).get('/v1/declarations')));
    for (let n = 0; n < 8; n += 1) {
      expect(await database.read('SELECT id FROM declaration')).toEqual([]);
      expect(await database.read(`SELECT current_setting('onegate.scope', true) AS scope`)).not.toEqual([
        { scope: expect.stringContaining('{') as string },
      ]);
    }
  });

  it('lets an officer of the gate see what was submitted there, and no draft', async () => {
    const { body } = await service.as(boardOfficer).get<{ items: Receipt[] }>('/v1/declarations?limit=100');
    expect(body.items.map(({ declarationId }) => declarationId)).toEqual([accepted.declarationId]);
  });

  it.each(['acceptance', 'correction-requests'])(
    'knows no %s before it was submitted: at its own gate it is not yet time, at another it is not theirs',
    async (act) => {
      const url = `/v1/declarations/${draft.declarationId}/${act}`;
      const body =
        act === 'acceptance' ? {} : { faults: [{ code: 'MISMATCH_WITH_VEHICLE', pointer: '/vehicle' }] };
      const refused = async (who: typeof boardOfficer) => {
        const { status, body: told } = await service.as(who).post(url, body);
        return [status, told['code'], told['allowedActions']];
      };
      expect(await refused(boardOfficer)).toEqual([409, 'declarations.action.not-allowed', []]);
      expect(await refused(officerElsewhere)).toEqual([403, 'auth.not-yours', undefined]);
    },
  );

  it('looks a customs number up by an index', async () => {
    const plan = await service.database.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM declaration
       WHERE id IN (SELECT declaration_id FROM declaration_customs_number WHERE number = '30712345678')`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('declaration_customs_number_pkey');
  });
});

describe('with the first wall down', () => {
  beforeAll(takeFirstWallDown);

  const everything = async (): Promise<string[]> => [
    ...(
      await service.database.query<{ row: string }>('SELECT d::text AS row FROM declaration d ORDER BY id')
    ).map(({ row }) => row),
    ...(await service.database.query<{ row: string }>('SELECT a::text AS row FROM amendment a')).map(
      ({ row }) => row,
    ),
  ];
  const body = { reasonCode: 'VEHICLE_BROKEN_DOWN', reasonCodes: ['UNREADABLE'] };
  const asked = () => [
    `/v1/declarations/${accepted.declarationId}`,
    `/v1/declarations/${draft.declarationId}`,
  ];

  it.each([
    // The gate in the token opens nothing to an enterprise.
    ['another enterprise', { ...stranger, gate: ['LT'] }],
    ['an officer of another gate', officerElsewhere],
  ])('the second refuses %s reads, lists and searches', async (_, who) => {
    for (const of of asked())
      for (const address of [of, `${of}/amendments`, `${of}/cancellation`])
        expect((await service.as(who).get(address)).body).toMatchObject({ code: 'auth.not-yours' });
    for (const search of ['', `?ref=${accepted.ref}`, '?customsNumber=30712345678', '?gate=LT'])
      expect((await service.as(who).get(`/v1/declarations${search}`)).body).toEqual({ items: [] });
    const { number } = anExport().shipments[0]!.customsDeclarations[0]!;
    expect((await service.as(who).get(`/v1/customs-declarations/${number}`)).status).toBe(404);
  });

  it.each([
    ['another enterprise', { ...stranger, gate: ['LT'] }],
    ['an officer of another gate', officerElsewhere],
  ])('the second refuses %s commands', async (_, who) => {
    const before = await everything();
    for (const of of asked())
      for (const command of [
        'submission',
        'acceptance',
        'correction-requests',
        'amendments',
        'cancellation',
      ]) {
        const { status } = await service.as(who).post(`${of}/${command}`, body);
        expect({ command, refused: status >= 403 && status < 500 }).toEqual({ command, refused: true });
      }
    expect((await service.as(who).patch(asked()[1]!, {}, { 'if-match': '*' })).status).toBe(403);
    expect(await everything()).toEqual(before);
  });
});
