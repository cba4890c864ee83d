import { Controller, Get, Module } from '@nestjs/common';
import { bootService, type BootedService } from '@onegate/testing';
import { createService, readConfig } from '../src/index.ts';
import { clerk, ClerkModule, WRITER } from './clerk.ts';

let service: BootedService;

beforeAll(async () => {
  service = await bootService(clerk);
});

afterAll(() => service.close());

const ask = async (authorization?: string, more: Record<string, string> = {}): Promise<unknown[]> => {
  const { statusCode, headers, json } = await service.app.inject({
    method: 'GET',
    url: '/v1/notes',
    headers: { ...more, ...(authorization !== undefined && { authorization }) },
  });
  return [statusCode, json<{ code?: string }>().code, headers['www-authenticate']];
};

describe('who is calling', () => {
  it.each([
    [undefined],
    [''],
    ['Basic dXNlcjpwYXNzd29yZA=='],
    ['Bearer'],
    ['Bearer  '],
    ['Bearer a b'],
    ['Bearer ä'],
  ])('%j is no token', async (authorization) => {
    expect(await ask(authorization)).toEqual([401, 'auth.token-missing', 'Bearer']);
  });

  it('garbage is no valid token', async () => {
    expect(await ask('Bearer garbage')).toEqual([401, 'auth.token-invalid', 'Bearer']);
  });

  it('is never said by another header', async () => {
    const claims = { 'x-user': 'declarant1', 'x-roles': 'DECLARANT', 'x-forwarded-user': 'declarant1' };
    expect((await ask(undefined, claims))[0]).toBe(401);
  });

  it('with a role that has no line is refused', async () => {
    const { status, body } = await service.as({ sub: 'x', roles: ['OPERATIONS'] }).get('/v1/notes');
    expect([status, body['code']]).toEqual([403, 'auth.forbidden']);
  });

  it('does not matter where the policy says PUBLIC', async () => {
    for (const url of ['/health/live', '/metrics', '/openapi.json'])
      expect((await service.app.inject({ method: 'GET', url })).statusCode).toBe(200);
  });

  it('is looked at before what is asked', async () => {
    const reply = await service.app.inject({ method: 'POST', url: '/v1/notes', payload: { text: 7 } });
    expect(reply.statusCode).toBe(401);
    expect(
      (await service.as({ ...WRITER, enterprise: '0300588569' }).post('/v1/notes', { text: 'x' })).body[
        'code'
      ],
    ).toBe('auth.not-yours');
  });
});

describe('a route without a line in the policy', () => {
  class Forgotten {
    @Get('v1/forgotten')
    answer(): string {
      return 'never';
    }
  }

  @Controller()
  class Inheriting extends Forgotten {}

  @Controller()
  class Own {
    @Get('v1/forgotten')
    answer(): string {
      return 'never';
    }
  }

  it.each([
    ['of its own', Own],
    ['inherited', Inheriting],
  ])('%s stops the boot', async (_, controller) => {
    @Module({ imports: [ClerkModule], controllers: [controller] })
    class Careless {}
    const config = readConfig(clerk, {
      PORT: '1',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      KAFKA_BROKERS: '127.0.0.1:1',
    });
    await expect(createService({ ...clerk, module: Careless }, config)).rejects.toThrow(
      /routes without a policy: .*\.answer/,
    );
  });
});
