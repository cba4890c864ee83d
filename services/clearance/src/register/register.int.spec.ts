import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@onegate/persistence';
import { until } from '@onegate/testing';
import { House } from '../../test/house.ts';
import { type GateFile, readGateFile } from './load/gate-file.ts';
import { loadGate } from './load/load-gate.ts';
import { Register } from './domain/register.ts';
import { readRegister } from './register.repository.ts';

const FILE = readFileSync(join(process.cwd(), 'deploy/gates/le-thanh/gate.json'), 'utf8');

describe('the register', () => {
  let house: House;
  let database: Database;
  beforeAll(async () => {
    house = await House.open();
    database = house.service.app.get(Database);
  });
  afterAll(() => house.close());

  const published = async (name: string) =>
    (await house.service.facts()).filter((fact) => fact.name === name);

  it('is told whole when it was loaded, with the routes, and only once', async () => {
    await house.board.get('/v1/units');
    await until(async () => (await published('gate.routes-published')).length === 1);
    const [fact] = await published('gate.register-published');
    expect(fact?.data).toMatchObject({
      gate: 'LT',
      version: 1,
      units: expect.arrayContaining([expect.anything()]),
    });
  });

  it('is not changed by loading the same file again', async () => {
    expect(await loadGate(database, readGateFile(FILE))).toBe(false);
  });

  it('keeps who was there before: a new head follows, nobody is overwritten', async () => {
    const file = readGateFile(FILE);
    const from = '2026-06-01T00:00:00.000Z';
    const changed: GateFile = {
      ...file,
      heads: file.heads.map((head) =>
        head.unit === 'LT-HQ' ? { ...head, officer: 'customs.head2', from } : head,
      ),
      targets: { ARRIVED: 'PT20M' },
    };
    expect(await loadGate(database, changed)).toBe(true);
    const register = new Register(await readRegister(database, 2));
    expect(register.headOf('LT-HQ', '2026-05-31T23:59:59.999Z')).toBe('customs.head');
    expect(register.headOf('LT-HQ', from)).toBe('customs.head2');
    expect(register.targetOf('LT', 'ARRIVED')).toBe('PT20M');
    await until(async () => (await published('gate.register-published')).length === 2);
    const [, second] = await published('gate.routes-published');
    expect(JSON.stringify(second?.data)).toContain('PT20M');
  });
});
