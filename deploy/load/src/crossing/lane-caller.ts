import type { Client } from '../api/client.ts';
import { until } from './wait.ts';

/** The board's officer at the lanes: calls whoever is first while trucks wait; a truck only looks whether it was called. */
export class LaneCaller {
  readonly #turns = new Map<string, Promise<void>>();

  constructor(private readonly client: Client) {}

  /** Resolves once the truck has been called. */
  async called(id: string, lane: string): Promise<void> {
    await until('the call', async () => {
      const { body } = await this.client.read('board.officer1', (api) =>
        api.GET('/v1/movements/{id}', { params: { path: { id } } }),
      );
      if (body.state === 'CALLED') return true;
      if (body.state === 'QUEUED') await this.#callFirst(lane);
      return undefined;
    });
  }

  /** One call at a time per lane: several trucks that wait share it. */
  #callFirst(lane: string): Promise<void> {
    let turn = this.#turns.get(lane);
    if (!turn) {
      turn = this.client
        .command(
          'board.officer1',
          'call',
          (api) => api.POST('/v1/gates/{gate}/lanes/{lane}/call', { params: { path: { gate: 'LT', lane } } }),
          ['logistics.queue.empty'],
        )
        .then(() => undefined)
        .finally(() => this.#turns.delete(lane));
      this.#turns.set(lane, turn);
    }
    return turn;
  }
}
