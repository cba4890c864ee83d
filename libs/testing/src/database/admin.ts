import pg from 'pg';
import { stack } from '../stack/stack.ts';

/** Runs with a superuser's connection to a database of the test stack. */
export async function asSuperuser<Result>(
  use: (client: pg.Client) => Promise<Result>,
  database = 'postgres',
): Promise<Result> {
  const url = new URL(stack().postgres);
  url.pathname = `/${database}`;
  // Views look at their tables as the owner does, before whom the second wall stands too.
  const client = new pg.Client({ connectionString: url.href, options: '-c onegate.scope={"system":true}' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address of a database as a role of it sees it. */
export function urlAs(role: string, database: string): string {
  const url = new URL(stack().postgres);
  url.username = role;
  url.password = PASSWORD;
  url.pathname = `/${database}`;
  return url.href;
}

/** Of all roles of the test stack, which lives for one run on the loopback interface. */
export const PASSWORD = 'test';
