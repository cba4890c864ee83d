import { fileURLToPath } from 'node:url';
import { lastWords, run } from '../../processes/run.ts';
import { StartRefused } from '../../refusal.ts';

/** Runs a goal of a pom of this package with the user's own Maven, so that their mirrors and proxies count. */
export async function maven(pom: string, goal: string, properties: Record<string, string>): Promise<void> {
  const file = fileURLToPath(new URL(`../../../maven/${pom}`, import.meta.url));
  const given = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
  const outcome = await run('mvn', ['-q', '-B', '-f', file, goal, ...given]);
  if (outcome.error) {
    throw new StartRefused(
      'Maven (mvn) is not on the path: install it, it fetches the files of Kafka and Redis.',
    );
  }
  if (outcome.code !== 0) {
    const why = outcome.output.split('\n').find((line) => line.includes('ERROR')) ?? lastWords(outcome);
    throw new StartRefused(`Maven could not fetch the files named in ${file}: ${why}`);
  }
}
