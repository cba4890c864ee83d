import { join } from 'node:path';

/** Where things are kept below the state directory. */
export interface Directories {
  readonly postgres: string;
  readonly kafka: string;
  readonly redis: string;
  readonly issuer: string;
  readonly secrets: string;
  readonly logs: string;
  /** Records of running children. */
  readonly run: string;
  /** The launcher's own record, which is also the lock of the state directory. */
  readonly launcher: string;
  /** What was migrated and loaded last. */
  readonly prepared: string;
}

export function directoriesOf(stateDir: string): Directories {
  const below = (name: string) => join(stateDir, name);
  return {
    postgres: below('postgres'),
    kafka: below('kafka'),
    redis: below('redis'),
    issuer: below('issuer'),
    secrets: below('secrets'),
    logs: below('logs'),
    run: below('run'),
    launcher: below('launcher.json'),
    prepared: below('prepared.json'),
  };
}

export const logOf = (directories: Directories, name: string): string =>
  join(directories.logs, `${name}.log`);
