import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of all compiled code below the directories, and of the single files. */
export function fingerprint(directories: readonly string[], files: readonly string[] = []): string {
  const hash = createHash('sha256');
  const code = directories.flatMap((dir) => globSync('**/*.js', { cwd: dir }).map((file) => join(dir, file)));
  for (const file of [...code, ...files].sort()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Remembers which steps were done, with what; a step is done again when its fingerprint changes. */
export class Done {
  readonly #file: string;
  readonly #steps: Record<string, string>;

  constructor(file: string) {
    this.#file = file;
    this.#steps = read(file);
  }

  has(step: string, print: string): boolean {
    return this.#steps[step] === print;
  }

  add(step: string, print: string): void {
    this.#steps[step] = print;
    writeFileSync(this.#file, JSON.stringify(this.#steps, null, 2));
  }
}

function read(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
