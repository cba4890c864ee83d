import { environmentOf } from './environment.ts';
import { SERVICES } from './services.ts';
import { readSettings } from './settings.ts';

describe('what a service is told', () => {
  const settings = readSettings(
    [],
    { PATH: '/bin', DATABASE_URL_REPORTING: 'postgres://secret', ONEGATE_STATE_DIR: '/s', LOG_LEVEL: 'warn' },
    '/clone',
  );
  const addresses = {
    databases: { clearance: 'postgres://clearance_app@here/onegate_clearance' },
    brokers: ['a:1', 'b:2'],
    redis: undefined,
    issuer: 'http://127.0.0.1:8090',
  };
  const told = (name: string) => {
    const service = SERVICES.find((candidate) => candidate.name === name);
    if (!service) throw new Error(`no service ${name}`);
    return environmentOf(service, settings, addresses);
  };

  it('is its own database and nobody else’s', () => {
    expect(told('clearance')).toEqual({
      NODE_COMPILE_CACHE: '/s/compiled',
      PATH: '/bin',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: '8084',
      DATABASE_URL: 'postgres://clearance_app@here/onegate_clearance',
      INSPECTIONS_URL: 'http://127.0.0.1:8082',
      LOGISTICS_URL: 'http://127.0.0.1:8083',
      KAFKA_BROKERS: 'a:1,b:2',
      OIDC_ISSUER: 'http://127.0.0.1:8090',
      OIDC_AUDIENCE: 'onegate',
      LEDGER_KEY_FILE: '/s/secrets/ledger-key.pem',
    });
  });

  it('is, for the gateway, where everybody is', () => {
    expect(told('gateway')).toMatchObject({
      DECLARATIONS_URL: 'http://127.0.0.1:8081',
      INSPECTIONS_URL: 'http://127.0.0.1:8082',
      LOGISTICS_URL: 'http://127.0.0.1:8083',
      CLEARANCE_URL: 'http://127.0.0.1:8084',
      REPORTING_URL: 'http://127.0.0.1:8085',
    });
    expect(told('gateway')).not.toHaveProperty('DATABASE_URL');
  });

  it('is, for logistics, where the exit permit comes from', () => {
    expect(told('logistics')).toMatchObject({ CLEARANCE_URL: 'http://127.0.0.1:8084' });
  });
});
