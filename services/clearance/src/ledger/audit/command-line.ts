import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readVerifierKey, type VerifierKey } from '@onegate/verify';
import { asSystem, Database, databaseConfig } from '@onegate/persistence';
import { cleanEnv } from 'envalid';
import { auditLog } from './audit-log.ts';

const USAGE = 'usage: audit-log --key <name+id+key> [--key …] [--checkpoint <file> …]';

/** `audit-log.js`: checks the whole database. @returns 0 when it is whole, 1 when it is not, 2 when called wrongly */
export async function auditFromCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = {
    key: { type: 'string', multiple: true },
    checkpoint: { type: 'string', multiple: true },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const keys = (values.key ?? []).map(readVerifierKey);
  if (keys.length === 0 || keys.includes(undefined)) return say(USAGE, 2);
  const kept = await Promise.all((values.checkpoint ?? []).map((file) => readFile(file, 'utf8')));
  const database = new Database({
    DATABASE_URL: cleanEnv(env, databaseConfig).DATABASE_URL,
    DATABASE_POOL_SIZE: 1,
  });
  try {
    await database.onModuleInit();
    const reader = {
      read: <Row extends object>(sql: string, given: readonly unknown[] = []) =>
        asSystem(() => database.read<Row>(sql, given)),
    };
    const { entries, leaves, findings } = await auditLog(reader, { keys: keys as VerifierKey[], kept });
    for (const { recordId = 'log', seq, message } of findings)
      say(`${recordId}${seq === undefined ? '' : ` entry ${seq}`}: ${message}`, 1);
    return say(
      `${entries} entries, ${leaves} leaves, ${findings.length} findings`,
      findings.length === 0 ? 0 : 1,
    );
  } finally {
    await database.onApplicationShutdown();
  }
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
