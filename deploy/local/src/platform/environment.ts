import { join } from 'node:path';
import { LOOPBACK } from '../ports.ts';
import { directoriesOf } from './directories.ts';
import type { ServicePlan } from './services.ts';
import { GATEWAY, SERVICES } from './services.ts';
import type { PortName, Settings } from './settings.ts';

/** Addresses of what services use, wherever it runs. */
export interface Addresses {
  /** Application role's connection per service. */
  readonly databases: Readonly<Record<string, string>>;
  readonly brokers: readonly string[];
  /** Undefined when limits and caches are kept per process. */
  readonly redis: string | undefined;
  readonly issuer: string;
}

export function addressOf(settings: Settings, service: string): string {
  return `http://${LOOPBACK}:${settings.ports[service as PortName]}`;
}

/** What a service is told by its environment; secrets of the others are not among it. */
export function environmentOf(
  service: ServicePlan,
  settings: Settings,
  addresses: Addresses,
): NodeJS.ProcessEnv {
  const { name } = service;
  const database = addresses.databases[name];
  return {
    ...inheritedBy(settings),
    PORT: String(settings.ports[name as PortName]),
    HOST: settings.env['ONEGATE_HOST'] ?? LOOPBACK,
    KAFKA_BROKERS: addresses.brokers.join(','),
    OIDC_ISSUER: addresses.issuer,
    OIDC_AUDIENCE: settings.audience,
    LOG_LEVEL: settings.env['LOG_LEVEL'] ?? 'info',
    ...(addresses.redis && { REDIS_URL: addresses.redis }),
    ...(database && { DATABASE_URL: database }),
    ...neighbours(name, settings),
    ...(name === 'clearance' && !hasLedgerKey(settings) && { LEDGER_KEY_FILE: ledgerKeyOf(settings) }),
  };
}

/** Whoever runs the platform may bring the key of the log; it is handed on with the rest of the environment. */
export const hasLedgerKey = ({ env }: Settings): boolean =>
  Boolean(env['LEDGER_KEY'] ?? env['LEDGER_KEY_FILE']);

/** The key of the log that is kept here. */
export const ledgerKeyOf = ({ stateDir }: Settings): string =>
  join(directoriesOf(stateDir).secrets, 'ledger-key.pem');

/**
 * What every child sees of the launcher's environment: not how others reach their databases. Compiled code is kept, which
 * saves each process a quarter of a second.
 */
export function inheritedBy({ env, stateDir }: Pick<Settings, 'env' | 'stateDir'>): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(
    ([name]) => !name.startsWith('DATABASE_') && !name.startsWith('ONEGATE_'),
  );
  return { NODE_COMPILE_CACHE: join(stateDir, 'compiled'), ...Object.fromEntries(passed) };
}

/** Logistics asks for the exit permit, clearance compares when an operator asks it to. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  logistics: ['clearance'],
  clearance: ['inspections', 'logistics'],
};

function neighbours(name: string, settings: Settings): NodeJS.ProcessEnv {
  const asked = ASKED_BY[name];
  const others = SERVICES.filter((service) =>
    asked ? asked.includes(service.name) : name === GATEWAY && service.name !== GATEWAY,
  );
  return Object.fromEntries(
    others.map((service) => [`${service.name.toUpperCase()}_URL`, addressOf(settings, service.name)]),
  );
}
