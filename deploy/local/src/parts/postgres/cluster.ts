import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../../processes/identity.ts';
import { lastWords, run } from '../../processes/run.ts';
import { StartRefused } from '../../refusal.ts';
import type { ServerUser } from './server-user.ts';

export const SUPERUSER = 'onegate';

export interface ClusterPlan {
  readonly dir: string;
  readonly initdb: string;
  readonly user: ServerUser | undefined;
  readonly password: string;
}

/** The cluster's data directory, made unless it is there. Files of an interrupted attempt are thrown away. */
export async function ensureCluster(plan: ClusterPlan): Promise<string> {
  const data = join(plan.dir, 'data');
  const complete = join(plan.dir, 'initialised');
  if (existsSync(complete)) return requireVersion(data);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  giveTo(plan.user, data);
  const passwordFile = join(plan.dir, 'initial-password');
  writeFileSync(passwordFile, plan.password, { mode: 0o600 });
  giveTo(plan.user, passwordFile);
  try {
    await initialise(plan, data, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(complete, '');
  return data;
}

function requireVersion(data: string): string {
  const file = join(data, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
  if (version === '18') return data;
  throw new StartRefused(
    `The database files in ${data} are not those of PostgreSQL 18 (found: ${version}): ` +
      'restore them, or begin anew with npm start -- --reset.',
  );
}

function giveTo(user: ServerUser | undefined, path: string): void {
  if (user) chownSync(path, user.owner.uid, user.owner.gid);
}

async function initialise({ initdb, user }: ClusterPlan, data: string, passwordFile: string): Promise<void> {
  const options = ['-D', data, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const [command = initdb, ...args] = [...(user?.prefix ?? []), initdb, ...options, ...locale];
  const outcome = await run(command, args, { cwd: data, ...user?.as });
  if (outcome.code !== 0) {
    throw new StartRefused(`PostgreSQL's files could not be made in ${data}: ${lastWords(outcome)}`);
  }
}

/**
 * A server that was killed leaves `postmaster.pid`. PostgreSQL looks through most of these itself, but not when
 * another process has been given the same number meanwhile.
 */
export async function removeStaleLock(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const command = identify(pid) ? await commandLine(pid) : '';
  if (!command.includes(data)) rmSync(file, { force: true });
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return (await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)])).output;
}
