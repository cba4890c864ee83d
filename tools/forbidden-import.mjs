/** A small tree with imports that the rules forbid, and one that they allow: fails unless exactly the forbidden are caught. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const FORBIDDEN = [
  ['services/gateway/src/planted.ts', '../../clearance/src/main.ts', 'no-service-to-service'],
  ['libs/codes/src/planted.ts', '../../http/src/index.ts', 'layer-codes'],
  ['libs/persistence/src/planted.ts', '../../../services/clearance/src/main.ts', 'no-library-to-service'],
  ['services/clearance/src/record/domain/planted.ts', '@nestjs/common', 'decisions-without-framework'],
  [
    'services/clearance/src/record/domain/stored.ts',
    '../../../../../libs/persistence/src/index.ts',
    'decisions-without-framework',
  ],
  ['services/clearance/src/tested.ts', '../../../libs/testing/src/index.ts', 'testing-only-in-tests'],
  ['services/clearance/src/utils/planted.ts', '../main.ts', 'no-orphan-names'],
];
const ALLOWED = [
  ['services/clearance/src/main.ts', '../../../libs/http/src/index.ts'],
  ['libs/http/src/index.ts', '../../persistence/src/index.ts'],
  ['libs/persistence/src/index.ts', 'pg'],
  ['libs/testing/src/index.ts', '../../http/src/index.ts'],
];

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'onegate-imports-'));
try {
  for (const [file, target] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import '${target}';\n`);
  }
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json'])
    copyFileSync(file, join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const args = [
    join(root, 'node_modules/.bin/depcruise'),
    'libs',
    'services',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout) throw new Error(stderr);
  const violations = JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  const expected = FORBIDDEN.map(([file, , rule]) => `${rule} ${file}`);
  const wrong = [
    ...expected.filter((one) => !violations.includes(one)).map((one) => `not caught: ${one}`),
    ...violations
      .filter((one) => ALLOWED.some(([file]) => one.endsWith(` ${file}`)))
      .map((one) => `caught, but allowed: ${one}`),
  ];
  if (wrong.length > 0) process.stderr.write(`${wrong.join('\n')}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
