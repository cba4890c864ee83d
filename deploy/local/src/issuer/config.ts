import { cleanEnv, port, str, url } from 'envalid';

const issuerConfig = {
  PORT: port({ default: 8090 }),
  HOST: str({ desc: 'Address to listen on', default: '127.0.0.1' }),
  OIDC_ISSUER: url({
    desc: 'This issuer’s own address, the `iss` of its tokens',
    default: 'http://127.0.0.1:8090',
  }),
  OIDC_AUDIENCE: str({ desc: 'The `aud` of its access tokens', default: 'onegate' }),
  ISSUER_DIR: str({ desc: 'Directory of its keys; tokens stay valid as long as it is kept' }),
  PEOPLE_FILE: str({ desc: 'people.json of the gate' }),
  CLIENTS_FILE: str({ desc: 'clients.json of the gate' }),
  CONSOLE_ORIGINS: str({
    desc: 'Origins of the Swagger console, separated by commas',
    default: 'http://127.0.0.1:8080,http://localhost:8080',
  }),
  NODE_ENV: str({ default: 'development' }),
};

export interface IssuerConfig {
  readonly port: number;
  readonly host: string;
  readonly issuer: string;
  readonly audience: string;
  readonly dir: string;
  readonly peopleFile: string;
  readonly clientsFile: string;
  readonly consoleOrigins: readonly string[];
}

/**
 * @throws Error with one sentence when the environment is that of production: this issuer has well-known passwords.
 */
export function readConfig(env: NodeJS.ProcessEnv): IssuerConfig {
  if (env['NODE_ENV'] === 'production') {
    throw new Error(
      'The embedded issuer has demonstration passwords and refuses to run with NODE_ENV=production: ' +
        'set OIDC_ISSUER to an identity provider of your own.',
    );
  }
  const read = cleanEnv(env, issuerConfig);
  return {
    port: read.PORT,
    host: read.HOST,
    issuer: read.OIDC_ISSUER,
    audience: read.OIDC_AUDIENCE,
    dir: read.ISSUER_DIR,
    peopleFile: read.PEOPLE_FILE,
    clientsFile: read.CLIENTS_FILE,
    consoleOrigins: read.CONSOLE_ORIGINS.split(',').map((origin) => origin.trim()),
  };
}
