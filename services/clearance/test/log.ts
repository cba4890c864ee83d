import { type Person, until } from '@onegate/testing';
import { readVerifierKey, type VerifierKey } from '@onegate/verify';
import type { House } from './house.ts';

/** The log of a house as the public sees it. */
export class Log {
  constructor(private readonly house: House) {}

  async keys(): Promise<VerifierKey[]> {
    const reply = await this.house.service.app.inject({ method: 'GET', url: '/v1/ledger/keys' });
    const { items } = reply.json<{ items: { verifierKey: string }[] }>();
    return items.map(({ verifierKey }) => readVerifierKey(verifierKey)!);
  }

  /** The newest checkpoint as it is published, once it covers every entry that is written. */
  async checkpoint(): Promise<string> {
    return await until(
      async () => {
        const [covered] = await this.house.service.database.query<{ all: boolean }>(
          `SELECT (SELECT count(*) FROM entry) = coalesce(max(size), -1) AS all FROM ledger_checkpoint`,
        );
        if (!covered?.all) return undefined;
        const reply = await this.house.service.app.inject({ method: 'GET', url: '/v1/ledger/checkpoint' });
        return reply.statusCode === 200 ? reply.payload : undefined;
      },
      { what: 'a checkpoint over all entries', timeout: 25_000 },
    );
  }

  /** The bundle of a record, byte for byte as the reader gets it. */
  async bundle(reader: Person, ref: string, from?: number): Promise<Buffer> {
    const url = `/v1/records/${ref}/bundle${from === undefined ? '' : `?from=${from}`}`;
    const reply = await reader.get(url);
    if (reply.status !== 200) throw new Error(`${url}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return Buffer.from(JSON.stringify(reply.body));
  }
}

/** Size of the tree of a checkpoint. */
export const sizeOf = (note: string): number => Number(note.split('\n')[1]);
