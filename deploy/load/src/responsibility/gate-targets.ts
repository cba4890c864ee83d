import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const GATE = join(ROOT, 'deploy/gates/le-thanh/gate.json');

/** Loads the gate's own file with these targets, as the platform does when it starts; without any, as it is. */
export function loadTargets(state: string, targets: Readonly<Record<string, string>> = {}): void {
  const gate = JSON.parse(readFileSync(GATE, 'utf8')) as { targets?: Record<string, string> };
  const directory = mkdtempSync(join(tmpdir(), 'onegate-targets-'));
  const file = join(directory, 'gate.json');
  writeFileSync(file, JSON.stringify({ ...gate, targets: { ...gate.targets, ...targets } }));
  try {
    execFileSync(process.execPath, [join(ROOT, 'services/clearance/dist/load-gate.js'), file], {
      env: { ...process.env, DATABASE_URL: databaseUrl(state) },
      stdio: 'pipe',
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The launcher keeps the password of the embedded PostgreSQL beside its data. */
function databaseUrl(state: string): string {
  const given = process.env['DATABASE_URL_CLEARANCE'];
  if (given !== undefined) return given;
  const password = readFileSync(join(state, 'postgres', 'password'), 'utf8').trim();
  const port = process.env['ONEGATE_PORT_POSTGRES'] ?? '54318';
  return `postgres://onegate:${password}@127.0.0.1:${port}/onegate_clearance`;
}
