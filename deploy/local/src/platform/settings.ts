import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartRefused } from '../refusal.ts';
import { WITH_DATABASE } from './services.ts';

/** Default ports, and their places when `--port-base` moves them all. */
const PORTS = {
  gateway: { usual: 8080, offset: 0 },
  declarations: { usual: 8081, offset: 1 },
  inspections: { usual: 8082, offset: 2 },
  logistics: { usual: 8083, offset: 3 },
  clearance: { usual: 8084, offset: 4 },
  reporting: { usual: 8085, offset: 5 },
  issuer: { usual: 8090, offset: 10 },
  postgres: { usual: 54318, offset: 20 },
  kafka: { usual: 19092, offset: 30 },
  kafkaController: { usual: 19093, offset: 31 },
  redis: { usual: 16379, offset: 40 },
} as const;

export type PortName = keyof typeof PORTS;

/** Parts that run elsewhere, and so are not started. */
export interface Outside {
  /** Application role's connection per service. */
  readonly databases: Readonly<Record<string, string>>;
  /** Migrator's connection per service; migrations run where it is given. */
  readonly migrators: Readonly<Record<string, string>>;
  readonly kafka: readonly string[] | undefined;
  readonly redis: string | undefined;
  readonly issuer: string | undefined;
}

export interface Settings {
  /** Directory that holds `services/`. */
  readonly root: string;
  readonly stateDir: string;
  readonly ports: Readonly<Record<PortName, number>>;
  readonly outside: Outside;
  readonly audience: string;
  /** Name of a folder of `deploy/gates`, or a path. */
  readonly gate: string;
  /** Throw the earlier state away. */
  readonly reset: boolean;
  /** What children inherit. */
  readonly env: NodeJS.ProcessEnv;
}

/** The environment variable that chooses a port. */
export function portVariable(name: PortName): string {
  return `ONEGATE_PORT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** @throws StartRefused when an option or a variable makes no sense */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv, root: string): Settings {
  const options = readOptions(args);
  const stateDir = env['ONEGATE_STATE_DIR'] ?? '.onegate';
  return {
    root,
    stateDir: isAbsolute(stateDir) ? stateDir : join(root, stateDir),
    ports: readPorts(options['port-base'], env),
    outside: readOutside(env),
    audience: env['OIDC_AUDIENCE'] ?? 'onegate',
    gate: env['ONEGATE_GATE'] ?? 'le-thanh',
    reset: options.reset ?? false,
    env,
  };
}

function readOptions(args: readonly string[]): { reset?: boolean; 'port-base'?: string } {
  const known = { reset: { type: 'boolean' }, 'port-base': { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new StartRefused(`${why}. Options are --reset and --port-base <number>.`);
  }
}

function readPorts(base: string | undefined, env: NodeJS.ProcessEnv): Record<PortName, number> {
  const first = base === undefined ? undefined : portOf(base, '--port-base');
  const names = Object.keys(PORTS) as PortName[];
  const chosen = names.map((name) => {
    const { usual, offset } = PORTS[name];
    const given = env[portVariable(name)];
    if (given) return [name, portOf(given, portVariable(name))] as const;
    return [name, first === undefined ? usual : first + offset] as const;
  });
  refuseDoubles(chosen);
  return Object.fromEntries(chosen) as Record<PortName, number>;
}

function portOf(text: string, source: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_500) return port;
  throw new StartRefused(`${source} must be a port number below 65500, not "${text}".`);
}

function refuseDoubles(chosen: readonly (readonly [PortName, number])[]): void {
  for (const [index, [name, port]] of chosen.entries()) {
    const earlier = chosen.slice(0, index).find(([, other]) => other === port);
    if (earlier) throw new StartRefused(`Port ${port} is given to both ${earlier[0]} and ${name}.`);
  }
}

function readOutside(env: NodeJS.ProcessEnv): Outside {
  const perService = (prefix: string) =>
    Object.fromEntries(
      WITH_DATABASE.map((name) => [name, env[`${prefix}_${name.toUpperCase()}`]] as const).filter(
        (entry): entry is readonly [string, string] => Boolean(entry[1]),
      ),
    );
  return {
    databases: perService('DATABASE_URL'),
    migrators: perService('DATABASE_MIGRATOR_URL'),
    kafka: env['KAFKA_BROKERS'] ? env['KAFKA_BROKERS'].split(',').map((broker) => broker.trim()) : undefined,
    redis: env['REDIS_URL'] || undefined,
    issuer: env['OIDC_ISSUER'] || undefined,
  };
}
