import { run } from '../../processes/run.ts';
import { StartRefused } from '../../refusal.ts';

/** Whom the server's files belong to, and how it is started as that user. */
export interface ServerUser {
  readonly owner: UserAndGroup;
  /** The user to spawn as; undefined when `prefix` does the change. */
  readonly as: UserAndGroup | undefined;
  /** Command and arguments put before the server's own. */
  readonly prefix: readonly string[];
}

interface UserAndGroup {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root it runs as the system's `postgres` user, or else as `nobody`; nobody is
 * added to the machine. A clone under a directory closed to that user, such as /root, is reached by leaving the
 * server one capability: to pass through directories. Undefined when we are not root: then it runs as we do.
 */
export async function serverUser(binary: string, dir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = (await lookUp('postgres')) ?? (await lookUp('nobody')) ?? { uid: 65534, gid: 65534 };
  const ways = [
    { owner, as: owner, prefix: [] },
    { owner, as: undefined, prefix: steppingDown(owner, 'dac_read_search') },
    { owner, as: undefined, prefix: steppingDown(owner, 'dac_override') },
  ];
  for (const way of ways) if (await reaches(way, binary, dir)) return way;
  throw new StartRefused(
    `PostgreSQL cannot run as root, and the user it would run as (uid ${owner.uid}) may not enter ${dir}: ` +
      'run OneGate as an ordinary user, or from a directory that others may enter.',
  );
}

function steppingDown({ uid, gid }: UserAndGroup, capability: string): string[] {
  // Without this bit, access(2), by which the server looks at its own files, would not count the capability.
  const user = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'];
  return ['setpriv', ...user, `--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`];
}

async function reaches(user: ServerUser, binary: string, dir: string): Promise<boolean> {
  const probe = ['sh', '-c', 'test -x "$2" && exec "$1" --version', 'probe', binary, dir];
  const [command = 'sh', ...args] = [...user.prefix, ...probe];
  return (await run(command, args, { cwd: '/', ...user.as })).code === 0;
}

async function lookUp(name: string): Promise<UserAndGroup | undefined> {
  const [user, group] = [await run('id', ['-u', name]), await run('id', ['-g', name])];
  if (user.code !== 0 || group.code !== 0) return undefined;
  return { uid: Number(user.output), gid: Number(group.output) };
}
