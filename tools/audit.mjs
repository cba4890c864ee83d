/**
 * `npm run audit`: asks the registry for known weaknesses of the packages that run in production. Ends with 1 when one
 * is neither mended nor explained in tools/audit-exceptions.json, and with 2 when the registry cannot be asked: no
 * answer is not a clean one.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const file = process.argv[2] ?? 'tools/audit-exceptions.json';
const exceptions = JSON.parse(readFileSync(file, 'utf8'));
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const report = JSON.parse(stdout || '{}');
if (!report.vulnerabilities) {
  process.stderr.write(`the registry could not be asked: ${report.message ?? 'no answer'}\n`);
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
const advisories = new Map();
for (const { via } of Object.values(report.vulnerabilities))
  for (const cause of via.filter((one) => typeof one === 'object')) advisories.set(cause.url, cause);
const explained = ({ url }) =>
  exceptions.some((one) => one.advisory === url && one.reason && one.until >= today);
const open = [...advisories.values()].filter((advisory) => !explained(advisory));
for (const { name, severity, title, url } of open)
  process.stderr.write(`${name}: ${severity}: ${title} (${url})\n`);
const stale = exceptions.filter(({ advisory }) => !advisories.has(advisory));
for (const { advisory } of stale)
  process.stderr.write(`${advisory} is explained, but nothing has it any more: remove the exception\n`);
process.stdout.write(`${advisories.size} advisories, ${open.length} of them open\n`);
process.exitCode = open.length + stale.length === 0 ? 0 : 1;
