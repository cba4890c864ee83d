import type { HealthCheck } from '@onegate/http';
import { UPSTREAMS, type Upstream } from './config.ts';
import type { ServiceDocuments } from './documents/service-documents.ts';

const TIMEOUT_MS = 2000;

/** The platform can work when every service can and its routes are known here. */
export function upstreamChecks(
  addresses: Readonly<Record<Upstream, string>>,
  documents: ServiceDocuments,
): HealthCheck[] {
  const services = UPSTREAMS.map((name) => ({ name, check: () => askReady(addresses[name]) }));
  const missing = () => documents.missing();
  return [
    ...services,
    {
      name: 'routes',
      check: () =>
        Promise.resolve(
          missing().length === 0
            ? { ok: true }
            : { ok: false, why: `no document from ${missing().join(', ')}` },
        ),
    },
  ];
}

async function askReady(address: string): Promise<{ ok: boolean; why?: string }> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return { ok: true };
    const { checks = {} } = (await response.json()) as { checks?: Record<string, { ok: boolean }> };
    const failing = Object.keys(checks).filter((name) => !checks[name]?.ok);
    return { ok: false, why: `not ready: ${failing.join(', ')}` };
  } catch {
    return { ok: false, why: 'does not answer' };
  }
}
