import { portVariable, readSettings } from './settings.ts';

describe('settings of the launcher', () => {
  const read = (args: string[] = [], env: NodeJS.ProcessEnv = {}) => readSettings(args, env, '/clone');

  it('has the ports and the place that the README names', () => {
    const { ports, stateDir, reset } = read();
    expect({ ports, stateDir, reset }).toEqual({
      ports: {
        gateway: 8080,
        declarations: 8081,
        inspections: 8082,
        logistics: 8083,
        clearance: 8084,
        reporting: 8085,
        issuer: 8090,
        postgres: 54318,
        kafka: 19092,
        kafkaController: 19093,
        redis: 16379,
      },
      stateDir: '/clone/.onegate',
      reset: false,
    });
  });

  it('moves all ports with one number, and single ones by name', () => {
    const { ports } = read(['--port-base', '30000'], { ONEGATE_PORT_KAFKA: '9092' });
    expect(ports).toMatchObject({ gateway: 30_000, reporting: 30_005, issuer: 30_010, kafka: 9_092 });
    expect(portVariable('kafkaController')).toBe('ONEGATE_PORT_KAFKA_CONTROLLER');
  });

  it.each([
    [['--port-base', 'many'], {}, '--port-base must be a port number below 65500, not "many".'],
    [
      [],
      { ONEGATE_PORT_REDIS: '70000' },
      'ONEGATE_PORT_REDIS must be a port number below 65500, not "70000".',
    ],
    [[], { ONEGATE_PORT_REDIS: '8080' }, 'Port 8080 is given to both gateway and redis.'],
    [['--rest'], {}, "Unknown option '--rest'. Options are --reset and --port-base <number>."],
  ])('refuses %j with %j by one sentence', (args, env, sentence) => {
    expect(() => read(args, env)).toThrow(sentence);
  });

  it('knows what is outside', () => {
    const { outside } = read([], {
      DATABASE_URL_CLEARANCE: 'postgres://elsewhere/clearance',
      DATABASE_MIGRATOR_URL_CLEARANCE: 'postgres://elsewhere/clearance?role=m',
      KAFKA_BROKERS: 'one:9092, two:9092',
      REDIS_URL: 'redis://elsewhere',
      OIDC_ISSUER: 'https://id.example',
    });
    expect(outside).toEqual({
      databases: { clearance: 'postgres://elsewhere/clearance' },
      migrators: { clearance: 'postgres://elsewhere/clearance?role=m' },
      kafka: ['one:9092', 'two:9092'],
      redis: 'redis://elsewhere',
      issuer: 'https://id.example',
    });
  });
});
