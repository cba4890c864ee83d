// Runs the benchmark of the record from its sources: node services/clearance/test/bench/run.mjs [--leaves 10000000]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const hooks = fileURLToPath(new URL('../../../../libs/testing/typescript-hooks.mjs', import.meta.url));
const main = fileURLToPath(new URL('bench-record.ts', import.meta.url));
const flags = ['--conditions=onegate-source', '--import', hooks];
const { status } = spawnSync(process.execPath, [...flags, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
