/**
 * `npm test` and `npm run test:full`: everything that must hold, in one run, ending with `N passed, N failed`.
 * A step counts as one; every test of Jest counts as one.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './steps.mjs';

const full = process.argv.includes('--full');
const bin = (name) => join('node_modules', '.bin', name);
const node = bin('node');
const folder = mkdtempSync(join(tmpdir(), 'onegate-test-'));

const CHECKS = [
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['build', bin('nx'), ['run-many', '-t', 'build', '--output-style=static']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  [
    'lint',
    bin('eslint'),
    ['.', '--max-warnings=0', '--cache', '--cache-location', '.nx/eslint', '--cache-strategy', 'content'],
  ],
  [
    'architecture: imports between layers',
    bin('depcruise'),
    ['libs', 'services', 'deploy', '--config', '.dependency-cruiser.mjs'],
  ],
  ['architecture: a forbidden import is caught', node, ['tools/forbidden-import.mjs']],
  ['problems: every code thrown is in the catalogue', node, ['tools/problem-codes.mjs']],
  ['openapi: documents are up to date', node, ['tools/openapi.mjs', '--check']],
  ['openapi: documents keep the rules', node, ['tools/documents/lint.mjs']],
  [
    'openapi, asyncapi: nothing breaks who relies on the last release',
    node,
    ['tools/documents/released.mjs'],
  ],
];

const results = [];
for (const [name, command, args] of CHECKS) results.push(await runStep(name, command, args));

const projects = full ? ['unit', 'int', 'e2e', 'chaos', 'browser'] : ['unit', 'int', 'e2e'];
let passed = results.filter(({ ok }) => ok).length;
let failed = results.length - passed;
// Integration tests wait for stores most of the time; end-to-end tests boot whole platforms, one after the other.
const WORKERS = { unit: 2, int: 2 };
for (const project of projects) {
  const report = join(folder, `${project}.json`);
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const step = await runStep(
    `tests: ${project}`,
    node,
    [
      ...flags,
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${report}`,
      '--silent',
      '--passWithNoTests',
      `--maxWorkers=${WORKERS[project] ?? 1}`,
    ],
    { env: { ONEGATE_TEST_PROJECT: project } },
  );
  if (!existsSync(report)) {
    failed += 1;
    continue;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  process.stdout.write(`  ${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`);
  passed += numPassedTests;
  failed += numFailedTests + numRuntimeErrorTestSuites;
  if (!step.ok && numFailedTests + numRuntimeErrorTestSuites === 0) failed += 1;
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
