import { readFile } from 'node:fs/promises';
import { argv, env, stdout } from 'node:process';
import { Database, databaseConfig } from '@onegate/persistence';
import { cleanEnv } from 'envalid';
import { readGateFile } from './gate/domain/gate-file.ts';
import { keepGate } from './gate/gate.repository.ts';

/** `node dist/load-gate.js <gate.json>`: the gate as its file says, in the place of what was known of it. */
const [, , path] = argv;
if (path === undefined) throw new Error('usage: node load-gate.js <gate.json>');

const gate = readGateFile(JSON.parse(await readFile(path, 'utf8')));
const database = new Database({ ...cleanEnv(env, databaseConfig), DATABASE_POOL_SIZE: 1 });
await database.onModuleInit();
try {
  await database.write((tx) => keepGate(tx, gate));
} finally {
  await database.onApplicationShutdown();
}
stdout.write(`logistics: gate ${gate.code} loaded\n`);
