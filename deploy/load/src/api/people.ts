import { readFileSync } from 'node:fs';

const PASSWORD = 'onegate';
const LONGEST_MS = 10_000;

/** Access tokens of the demo people, asked for once each from the embedded issuer. */
export class People {
  readonly #issuer: string;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  token(username: string): Promise<string> {
    let token = this.#tokens.get(username);
    if (!token) {
      token = this.#login(username);
      this.#tokens.set(username, token);
    }
    return token;
  }

  async #login(username: string): Promise<string> {
    const response = await fetch(`${this.#issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'onegate-demo',
        username,
        password: PASSWORD,
      }),
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (!response.ok) throw new Error(`${username} cannot log in: the issuer answered ${response.status}`);
    return ((await response.json()) as { access_token: string }).access_token;
  }
}

interface DemoPerson {
  readonly sub: string;
  readonly enterprise?: string;
}

/** The enterprise that a demo person acts for, from the file that the embedded issuer reads too. */
export function enterpriseOf(username: string): string {
  const file = new URL('../../../gates/le-thanh/people.json', import.meta.url);
  const people = JSON.parse(readFileSync(file, 'utf8')) as DemoPerson[];
  const enterprise = people.find((person) => person.sub === username)?.enterprise;
  if (!enterprise) throw new Error(`${username} acts for no enterprise`);
  return enterprise;
}
