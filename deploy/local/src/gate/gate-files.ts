import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of all gates, `deploy/gates`. */
export const GATES = fileURLToPath(new URL('../../../gates/', import.meta.url));

export interface GateFiles {
  readonly gate: string;
  readonly people: string;
  readonly clients: string;
}

/** The files of one gate; `folder` is the name of one that is shipped, or a path. */
export function gateFiles(folder: string): GateFiles {
  const dir = folder.includes('/') ? folder : join(GATES, folder);
  return {
    gate: join(dir, 'gate.json'),
    people: join(dir, 'people.json'),
    clients: join(dir, 'clients.json'),
  };
}
