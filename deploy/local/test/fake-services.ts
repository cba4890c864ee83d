import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '../src/platform/services.ts';

/** A service of four lines: enough for a launcher, which knows nothing else of one. */
const MAIN = `import { createServer } from 'node:http';
createServer((request, response) => response.writeHead(200).end(JSON.stringify({
  pid: process.pid, database: process.env.DATABASE_URL, brokers: process.env.KAFKA_BROKERS,
}))).listen(Number(process.env.PORT), process.env.HOST);
`;

/** Writes its name and arguments down, so that a test sees what ran, and what was skipped. */
const STEP = `import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
const [, program, ...args] = process.argv;
appendFileSync('steps.log', [basename(program), ...args.map((arg) => basename(arg))].join(' ') + '\\n');
`;

/** Lays out a directory as the launcher expects it, with services that only answer. */
export function makeFakeServices(root: string): void {
  for (const { name } of SERVICES) {
    const dist = join(root, 'services', name, 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(root, 'services', name, 'package.json'), '{"type":"module"}');
    writeFileSync(join(dist, 'main.js'), MAIN);
    writeFileSync(join(dist, 'migrate.js'), STEP);
    writeFileSync(join(dist, 'load-gate.js'), STEP);
  }
}
