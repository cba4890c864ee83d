import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings that are given as files: `<NAME>_FILE` names one that holds the value of `<NAME>`, as orchestrators mount
 * secrets, so that nothing secret need stand in the environment. A setting that ends in `_FILE` itself is left as it is.
 * @throws Error naming every file that cannot be read, never what is in it
 */
export function withFiles(names: readonly string[], env: Environment): Environment {
  const given = names
    .map((name) => ({ name, file: env[`${name}_FILE`] }))
    .filter((one): one is { name: string; file: string } => Boolean(one.file))
    .filter(({ name }) => env[name] === undefined && !names.includes(`${name}_FILE`));
  const read = given.map(({ name, file }) => [name, contentOf(file)] as const);
  const missing = read.filter(([, content]) => content === undefined).map(([name]) => `${name}_FILE`);
  if (missing.length > 0)
    throw new Error(`cannot read the files that these settings name: ${missing.join(', ')}`);
  return { ...env, ...Object.fromEntries(read) };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
