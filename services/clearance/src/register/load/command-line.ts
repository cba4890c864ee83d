import { readFile } from 'node:fs/promises';
import { Database, databaseConfig } from '@onegate/persistence';
import { cleanEnv } from 'envalid';
import { GateFileFaulty, readGateFile } from './gate-file.ts';
import { loadGate } from './load-gate.ts';

/** `load-gate.js <gate.json>`: takes a gate's units and people over into the register. @returns the exit code */
export async function loadGateFromCommandLine(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const [path] = args;
  if (path === undefined) return say('usage: load-gate <gate.json>', 2);
  const config = cleanEnv(env, databaseConfig);
  const database = new Database({ DATABASE_URL: config.DATABASE_URL, DATABASE_POOL_SIZE: 1 });
  try {
    const file = readGateFile(await readFile(path, 'utf8'));
    await database.onModuleInit();
    const changed = await loadGate(database, file);
    return say(`clearance: gate ${file.code} ${changed ? 'loaded' : 'is up to date'}`, 0);
  } catch (error) {
    if (error instanceof GateFileFaulty) return say(error.message, 1);
    throw error;
  } finally {
    await database.onApplicationShutdown();
  }
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
