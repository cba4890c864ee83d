import { readFileSync } from 'node:fs';
import { newId } from '@onegate/contracts';
import type { Person } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

interface Property {
  readonly enum?: readonly string[];
  readonly format?: string;
}
interface Command {
  readonly method: 'post' | 'patch';
  readonly path: string;
  readonly policy: string;
  readonly properties: Readonly<Record<string, Property>>;
}

/** Every command that the service documents: tomorrow's is tried as well. */
function commandsOf(file: string): Command[] {
  const document = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
    components: { schemas: Record<string, { properties?: Record<string, Property> }> };
  };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    (['post', 'patch'] as const).flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      const body = /"\$ref":"#\/components\/schemas\/(\w+)"/.exec(
        JSON.stringify(operation['requestBody'] ?? {}),
      );
      const properties = document.components.schemas[body?.[1] ?? '']?.properties ?? {};
      return [{ method, path, policy: String(operation['x-policy']), properties }];
    }),
  );
}

const COMMANDS = commandsOf('services/clearance/openapi.json');
const NAMES: Readonly<Record<string, string>> = {
  gate: 'LT',
  unit: 'LT-HQ',
  ref: 'LT-26-7KQ2M9-X',
  number: '30712345670',
};
const addressOf = ({ path }: Command): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => NAMES[name] ?? newId());

const named = (commands: readonly Command[]) =>
  commands.map((command) => [`${command.method} ${command.path}`, command] as const);
const withProperty = (is: (property: Property) => boolean) =>
  COMMANDS.flatMap((command) =>
    Object.entries(command.properties)
      .filter(([, property]) => is(property))
      .map(([property]) => [`${property} of ${command.method} ${command.path}`, command, property] as const),
  );

describe('every command of clearance', () => {
  let house: House;
  let people: Person[];
  let open: TestMovement;
  let leaving: TestMovement;
  let closed: TestMovement;
  let before: unknown;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
    const officer = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    people = [
      ...[house.customsHead, house.boardHead, house.borderGuardHead, house.declarant, house.auditor],
      house.service.as({ sub: 'board.admin', roles: ['ADMIN'], ...officer }),
      house.service.as({ sub: 'operations1', roles: ['OPERATIONS'] }),
    ];
    const entering = (): TestMovement =>
      new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    open = entering().concluded(CREW).inYard();
    leaving = entering().concluded(CREW).inYard().concluded(CUSTOMS).settled().called();
    closed = new TestMovement().submitted();
    const about = { cancellationId: closed.movementId, declarationId: closed.movementId };
    closed.happens('cancellation.requested', { ...about, reasonCode: 'NO_LONGER' });
    for (const movement of [open, leaving, closed]) await house.follow(...factsOf(movement));
  });
  afterAll(() => house.close());

  /** Everything that a command can leave behind. */
  const written = async () =>
    await house.service.database.query(`
      SELECT (SELECT count(*) FROM entry) AS entries, (SELECT count(*) FROM outbox) AS outbox,
             (SELECT count(*) FROM holding) AS holdings, (SELECT sum(version) FROM movement_file) AS versions,
             (SELECT version FROM register_version) AS register, (SELECT count(*) FROM command_receipt) AS receipts`);
  beforeEach(async () => {
    before = await written();
  });
  afterEach(async () => {
    expect(await written()).toEqual(before);
  });

  const send = async (by: Person, command: Command, body: object) =>
    command.method === 'post'
      ? await by.post(addressOf(command), body)
      : await by.patch(addressOf(command), body, { 'if-match': '"1"' });
  /** The answer to the first of the people whom the policy lets in. */
  const sendAllowed = async (command: Command, body: object) => {
    for (const person of people) {
      const reply = await send(person, command, body);
      if (reply.status !== 403) return reply;
    }
    throw new Error(`nobody may ${command.policy}`);
  };

  it('is known', () => {
    expect(COMMANDS.length).toBeGreaterThan(40);
  });

  it.each(named(COMMANDS))(
    '%s is refused to who acts nowhere, as a problem with a stable code',
    async (_, command) => {
      const reader = house.service.as({ sub: 'tax.reader1', roles: ['READER'], agency: 'TAX', gate: ['LT'] });
      const reply = await send(reader, command, {});
      expect(reply).toMatchObject({ status: 403, body: { code: 'auth.forbidden', status: 403 } });
      expect(reply.headers['content-type']).toContain('application/problem+json');
    },
  );

  it('was audited where it was forbidden', async () => {
    await house.auditor.get('/v1/refusals/clearance');
    const rows = await house.service.database.query<{ operation: string }>(
      "SELECT DISTINCT operation FROM refused WHERE caller = 'tax.reader1'",
    );
    const audited = new Set(rows.map(({ operation }) => operation));
    expect(COMMANDS.map(({ policy }) => policy).filter((policy) => !audited.has(policy))).toEqual([]);
  });

  it.each(withProperty((property) => property.enum !== undefined))(
    '%s is refused where it is on no list',
    async (_, command, property) => {
      const reply = await sendAllowed(command, { [property]: 'ON_NO_LIST' });
      expect(reply).toMatchObject({ status: 422, body: { code: 'http.validation' } });
      expect(reply.body['errors']).toContainEqual(
        expect.objectContaining({ code: 'validation.not-on-list', field: `/${property}` }),
      );
    },
  );

  it.each(withProperty(({ format }) => format === 'date-time'))(
    '%s is refused without an offset',
    async (_, command, property) => {
      const reply = await sendAllowed(command, { [property]: '2026-11-24T10:00:00' });
      expect(reply.status).toBe(422);
      expect(reply.body['errors']).toContainEqual(
        expect.objectContaining({ code: 'validation.offset-time', field: `/${property}` }),
      );
    },
  );

  it('on a closed record is refused', async () => {
    const path = `/v1/records/${closed.idOf(0)}`;
    const hold = {
      ...{ legalBasis: 'CUSTOMS-LAW', reasonCode: 'PAPERS_DOUBTFUL', approver: 'customs.leader1' },
      reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const refusal = {
      legalBasis: 'CUSTOMS-LAW',
      reasonCode: 'GOODS_PROHIBITED',
      approver: 'customs.leader1',
    };
    const truck = `/v1/movements/${closed.movementId}`;
    for (const [by, address, body, code] of [
      [house.customs, `${path}/handovers`, { toUnit: 'LT-KDTV', reasonCode: 'WORKLOAD' }, 'record.closed'],
      [house.customs, `${path}/contest`, { reasonCode: 'NOT_COMPETENT' }, 'record.closed'],
      [house.customsHead, `${path}/holds`, hold, 'record.closed'],
      [house.customsHead, `${path}/refusal`, refusal, 'record.closed'],
      [house.customsHead, `${truck}/refusal`, refusal, 'record.closed'],
      [
        house.boardHead,
        `${path}/assignments`,
        { toUnit: 'LT-HQ', reasonCode: 'RULE_STANDS' },
        'record.closed',
      ],
      [house.borderGuard, `${truck}/exit-permit`, {}, 'exit.not-at-exit'],
    ] as const)
      expect([address, await by.post(address, body)]).toMatchObject([
        address,
        { status: 409, body: { code: `clearance.${code}`, allowedActions: expect.any(Array) } },
      ]);
  });

  it('by a unit that does not hold the record is refused', async () => {
    const path = `/v1/records/${open.idOf(0)}`;
    for (const [by, address, body] of [
      [house.plant, `${path}/handovers`, { toUnit: 'LT-HQ', reasonCode: 'WORKLOAD' }],
      [house.borderGuard, `${path}/contest`, { reasonCode: 'NOT_COMPETENT' }],
    ] as const)
      expect((await by.post(address, body)).status).toBe(403);
  });

  it('at an instant in the future, long ago or before what it answers is refused', async () => {
    const called = leaving.inputs.findLast(({ name }) => name === 'vehicle.called')!.occurredAt;
    const path = `/v1/movements/${leaving.movementId}/exit-permit`;
    for (const [occurredAt, code] of [
      ['2099-01-01T00:00:00Z', 'validation.future'],
      ['2020-01-01T00:00:00Z', 'validation.too-long-ago'],
      [new Date(Date.parse(called) - 1).toISOString(), expect.stringMatching(/too-early|too-long-ago/)],
    ] as const)
      expect(await house.borderGuard.post(path, { occurredAt })).toMatchObject({
        status: 422,
        body: { errors: [{ field: '/occurredAt', code }] },
      });
  });
});
