import { readFileSync } from 'node:fs';
import { Database } from '@onegate/persistence';
import { until } from '@onegate/testing';
import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';
import { readGateFile } from './domain/gate-file.ts';
import { findGate, keepGate } from './gate.repository.ts';

describe('a gate', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('AA'));
  });
  afterAll(() => house.close());

  it('is loaded as its file says, as often as wanted', async () => {
    const file = readGateFile(JSON.parse(readFileSync('deploy/gates/le-thanh/gate.json', 'utf8')));
    const database = house.service.app.get(Database);
    for (let time = 0; time < 2; time += 1) {
      await database.write((tx) => keepGate(tx, file));
      expect(await findGate(database, 'LT')).toEqual(file);
    }
    const { lanes, tariffs, ...rest } = file;
    await database.write((tx) => keepGate(tx, { ...rest, lanes, tariffs: tariffs.slice(1) }));
    expect((await findGate(database, 'LT'))?.tariffs).toEqual(tariffs.slice(1));
  });

  it('makes the service ready', async () => {
    const ready = async () => (await house.service.app.inject({ url: '/health/ready' })).json<object>();
    await until(async () => {
      expect(await ready()).toMatchObject({ status: 'ok', checks: { gates: { ok: true } } });
      return true;
    });
    await house.service.database.query(
      'DELETE FROM tariff; DELETE FROM lane; DELETE FROM yard; DELETE FROM gate',
    );
    expect(await ready()).toMatchObject({ status: 'unavailable', checks: { gates: { ok: false } } });
    await house.service.app.get(Database).write((tx) => keepGate(tx, aGate('AA')));
  });

  it('publishes its tariffs to everyone, the rest to whoever has a token', async () => {
    const tariffs = await house.service.app.inject({ url: '/v1/gates/AA/tariffs' });
    expect(tariffs.statusCode).toBe(200);
    expect(tariffs.json()).toMatchObject({
      items: [{ code: 'INFRA', applies: { loaded: true } }, { code: 'HEAVY' }],
    });
    expect((await house.service.app.inject({ url: '/v1/gates/AA/yards' })).statusCode).toBe(401);
    expect(worked(await house.carrier.get('/v1/gates/AA/lanes'))).toEqual({
      items: [
        { lane: 'L1', direction: 'EXPORT' },
        { lane: 'L2', direction: 'IMPORT' },
      ],
    });
    expect(worked(await house.carrier.get('/v1/gates/AA/yards'))).toEqual({
      items: [{ yard: 'Y1', capacity: 50, occupied: 0 }],
      withoutPlace: 0,
      free: 50,
    });
  });

  it('has every address that integrators were promised', async () => {
    const response = await house.service.app.inject({ url: '/openapi.json' });
    const document = response.json<{ paths: Record<string, Record<string, unknown>> }>();
    const promised = [
      '/v1/gates/{gate}/lanes',
      '/v1/gates/{gate}/lanes/{lane}/call',
      '/v1/gates/{gate}/queue',
      '/v1/gates/{gate}/slots',
      '/v1/gates/{gate}/tariffs',
      '/v1/gates/{gate}/yards',
      '/v1/movements',
      '/v1/movements/{id}',
      '/v1/movements/{id}/acknowledgement',
      '/v1/movements/{id}/arrival',
      '/v1/movements/{id}/booking',
      '/v1/movements/{id}/call',
      '/v1/movements/{id}/charges',
      '/v1/movements/{id}/crossing',
      '/v1/movements/{id}/exit',
      '/v1/movements/{id}/payments',
      '/v1/movements/{id}/return',
      '/v1/movements/{id}/yard-entry',
    ];
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(promised));
  });
});
