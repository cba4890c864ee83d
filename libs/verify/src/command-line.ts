import { parseArgs } from 'node:util';
import { readVerifierKey, type VerifierKey } from './note.ts';
import type { Report } from './report.ts';
import { type Trust, verifyBundle } from './verify-bundle.ts';

const USAGE =
  'usage: onegate-verify <bundle.json> --key <name+id+key> [--key …] [--checkpoint <file>] [--earlier <file>] [--allow-newest] [--json]';

/** Exit codes, for scripts. */
export const EXIT = { verified: 0, broken: 1, usage: 2 } as const;

type Read = (file: string) => Uint8Array;

/** @returns the exit code: 0 verified, 1 broken, 2 called wrongly */
export function runCommandLine(args: readonly string[], read: Read, print: (line: string) => void): number {
  const called = readCall(args, read);
  if (typeof called === 'string') {
    print(called);
    print(USAGE);
    return EXIT.usage;
  }
  const report = verifyBundle(called.bundle, called.trust);
  for (const line of called.json ? [JSON.stringify(report)] : linesOf(report)) print(line);
  return report.verified ? EXIT.verified : EXIT.broken;
}

interface Call {
  readonly bundle: Uint8Array;
  readonly trust: Trust;
  readonly json: boolean;
}

const OPTIONS = {
  key: { type: 'string', multiple: true },
  checkpoint: { type: 'string' },
  earlier: { type: 'string' },
  'allow-newest': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function readCall(args: readonly string[], read: Read): Call | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'name one bundle';
    const texts = values.key ?? [];
    const keys = texts.map(readVerifierKey);
    const wrong = texts[keys.indexOf(undefined)];
    if (texts.length === 0) return 'name the key that is trusted';
    if (wrong !== undefined) return `not a verifying key: ${wrong}`;
    return {
      bundle: read(file),
      json: values.json ?? false,
      trust: {
        keys: keys as VerifierKey[],
        allowNewest: values['allow-newest'] ?? false,
        ...(values.checkpoint !== undefined && {
          checkpoint: Buffer.from(read(values.checkpoint)).toString('utf8'),
        }),
        ...(values.earlier !== undefined && { earlier: read(values.earlier) }),
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function linesOf(report: Report): string[] {
  if (!report.verified) {
    const named = report.findings.map(
      ({ seq, message }) => `  ${seq === undefined ? 'bundle' : `entry ${seq}`}: ${message}`,
    );
    return [`BROKEN ${report.ref ?? ''}`.trimEnd(), ...named];
  }
  const { ref = '', entries, checkpoint, notYetCovered, hidden, holdings } = report;
  return [
    `VERIFIED ${ref}: ${entries} entries in the log ${checkpoint?.origin ?? ''} of ${checkpoint?.size ?? 0}`,
    ...(notYetCovered.length > 0
      ? [`  newer than the checkpoint, chained but not yet signed: entries ${notYetCovered.join(', ')}`]
      : []),
    ...(hidden > 0 ? [`  ${hidden} fields are not shown to this reader, or erased`] : []),
    ...holdings.map(
      ({ from, to, stage = '', agency, unit, officer, head, cause = '' }) =>
        `  ${from} – ${to ?? 'now'}  ${stage}  ${agency} ${unit}  ${head === undefined ? '(persons not shown)' : `${officer ?? head} (head ${head})`}  ${cause}`,
    ),
  ];
}
