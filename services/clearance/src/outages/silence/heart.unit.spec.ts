import type { MessagingHealth } from '@onegate/messaging';
import type { Database } from '@onegate/persistence';
import type { Outages } from '../outages.ts';
import { Heart } from './heart.ts';

/** Of an instance that hears facts, or none; how often it wrote is counted. */
function heartThat(hears: boolean): { heart: Heart; written: () => number } {
  let written = 0;
  const write = async (): Promise<boolean> => {
    written += 1;
    return await Promise.resolve(true);
  };
  const database = { write } as unknown as Database;
  const messaging = { ready: () => ({ ok: hears }) } as unknown as MessagingHealth;
  return { heart: new Heart(database, {} as Outages, messaging, {}), written: () => written };
}

describe('the sign of life', () => {
  it('is given by an instance that hears facts', async () => {
    const { heart, written } = heartThat(true);
    expect(await heart.beat()).toBe(true);
    expect(written()).toBe(1);
  });

  it('is not given by one that cannot hear them, and no clock runs out there', async () => {
    const { heart, written } = heartThat(false);
    expect(await heart.beat()).toBe(false);
    expect(written()).toBe(0);
  });
});
