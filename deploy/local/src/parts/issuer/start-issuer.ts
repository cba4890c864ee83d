import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GateFiles } from '../../gate/gate-files.ts';
import { freePort, LOOPBACK } from '../../ports.ts';
import { startChild, untilWorking } from '../../processes/child.ts';
import type { PartOptions, RunningPart } from '../part.ts';
import { answersOk } from '../http.ts';

export interface IssuerOptions extends PartOptions {
  /** Whose people and systems may log in. */
  readonly gate: GateFiles;
  readonly audience?: string;
  /** Origins of the Swagger console. */
  readonly consoleOrigins?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface Issuer extends RunningPart {
  /** The `iss` of its tokens. */
  readonly url: string;
}

/**
 * The embedded OpenID issuer as a process of its own on 127.0.0.1; its keys are kept in `dir`.
 *
 * @throws StartRefused with one sentence when it cannot run, such as in production
 */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const port = options.port ?? (await freePort());
  const url = `http://${LOOPBACK}:${port}`;
  mkdirSync(options.dir, { recursive: true });
  const child = await startChild({
    name: 'issuer',
    command: process.execPath,
    args: [mainProgram()],
    env: { ...(options.env ?? process.env), ...environment(options, port, url) },
    logFile: options.logFile ?? join(options.dir, 'issuer.log'),
    records: options.records,
  });
  await untilWorking(child, () => answersOk(`${url}/health/ready`), 20_000);
  return { url, port, child, stop: () => child.stop() };
}

function environment({ dir, gate, audience, consoleOrigins }: IssuerOptions, port: number, url: string) {
  return {
    PORT: String(port),
    HOST: LOOPBACK,
    OIDC_ISSUER: url,
    ISSUER_DIR: dir,
    PEOPLE_FILE: gate.people,
    CLIENTS_FILE: gate.clients,
    ...(audience && { OIDC_AUDIENCE: audience }),
    ...(consoleOrigins && { CONSOLE_ORIGINS: consoleOrigins.join(',') }),
  };
}

/** Beside this file: compiled when this is, TypeScript (which Node 24 runs as it is) when this is. */
function mainProgram(): string {
  const here = fileURLToPath(import.meta.url);
  return join(here, '..', '..', '..', 'issuer', `main${extname(here)}`);
}
