import { newId, sampleFact } from '@onegate/contracts';
import { Database, within } from '@onegate/persistence';
import { besiege, bootService, type BootedService, takeFirstWallDown, wallsOf } from '@onegate/testing';
import { reporting } from './reporting.service-definition.ts';

let service: BootedService;
let database: Database;

beforeAll(async () => {
  service = await bootService(reporting);
  database = service.app.get(Database);
  const { declaration } = sampleFact('declaration.accepted').data;
  const movementId = newId();
  const completedAt = '2026-11-24T03:00:00.000Z';
  const facts = [
    sampleFact('declaration.accepted', {
      key: movementId,
      data: { declaration: { ...declaration, movementId, gate: 'LT' }, warnings: [] },
    }),
    sampleFact('movement.completed', { key: movementId, data: { completedAt } }),
  ];
  await service.tell(...facts);
  await service.settled(...facts);
});
afterAll(() => service.close());

describe('the second wall of reporting', () => {
  it('stands before every table, or the reason why not is known', async () => {
    const { forgotten, needless } = await wallsOf(service.database, {
      rebuild: 'when the figures were last counted again',
    });
    expect({ forgotten, needless }).toEqual({ forgotten: [], needless: [] });
  });

  it.each([
    ['an enterprise', { person: 'p', roles: ['DECLARANT'], enterprise: '5900123453' }],
    ['another gate', { person: 'p', roles: ['HEAD'], gates: ['XX'], agency: 'CUSTOMS' }],
    ['nobody', {}],
  ])('lets %s see, change and forge no figure', async (_, scope) => {
    for (const table of ['movement_figure', 'shipment_figure']) {
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

  it('shows auditors the figures of every gate', async () => {
    const figures = () => database.read('SELECT movement_id FROM movement_figure');
    expect(await within({ person: 'p', roles: ['AUDITOR'], gates: ['XX'] }, figures)).toHaveLength(1);
  });

  it('holds with the first wall down', async () => {
    takeFirstWallDown();
    const period = 'gate=LT&from=2026-11-01T00:00:00%2B07:00&to=2026-12-01T00:00:00%2B07:00';
    const rowsFor = async (gate: string) => {
      const head = {
        sub: `${gate}.head`,
        roles: ['HEAD'],
        agency: 'CUSTOMS',
        unit: `${gate}-HQ`,
        gate: [gate],
      };
      const { status, body } = await service.as(head).get(`/v1/reports/volumes?${period}`);
      return [status, (body['rows'] as unknown[] | undefined)?.length];
    };
    expect(await rowsFor('LT')).toEqual([200, 1]);
    expect(await rowsFor('XX')).toEqual([200, 0]);
  });
});
