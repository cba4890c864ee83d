import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './identity.ts';

/** What a start leaves on disk about a child, so that a later one can find it after a crash. */
export interface ProcessRecord extends ProcessIdentity {
  readonly name: string;
}

export function writeRecord(dir: string, record: ProcessRecord): void {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, `${record.name}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

/** Removes the record of this very process; one of a successor stays. */
export function removeRecord(dir: string, record: ProcessRecord): void {
  const found = readRecord(join(dir, `${record.name}.json`));
  if (found?.pid === record.pid && found.startedAt === record.startedAt) {
    rmSync(join(dir, `${record.name}.json`), { force: true });
  }
}

export function readRecords(dir: string): ProcessRecord[] {
  return fileNames(dir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readRecord(join(dir, name)))
    .filter((record) => record !== undefined);
}

function fileNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function readRecord(file: string): ProcessRecord | undefined {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessRecord>;
    const { name, pid, startedAt } = value;
    if (typeof name !== 'string' || typeof pid !== 'number' || typeof startedAt !== 'string')
      return undefined;
    return { name, pid, startedAt };
  } catch {
    return undefined;
  }
}
