import type { Database } from '@onegate/persistence';
import type { PoolClient } from 'pg';

/**
 * The lock belongs to the session. A leader that is killed loses it with its connection; one whose machine is gone by
 * the server's keepalive; one that hangs by the limit for an idle session, since a leader that works asks several
 * times a second. What it sent without moving the cursor is sent again and falls to the receivers' inboxes; so the
 * cursor need not wait for the disk either.
 */
const SESSION = `
  SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 3;
  SET tcp_user_timeout = '6s'; SET idle_session_timeout = '8s'; SET synchronous_commit = off;
  SET enable_seqscan = off; SET enable_bitmapscan = off`;

const TRY_LOCK = "SELECT pg_try_advisory_lock(hashtextextended('onegate.relay', 0)) AS won";

/** A connection of its own that may become the one of the leader. */
export class Candidate {
  #broken = false;
  #released = false;

  private constructor(readonly client: PoolClient) {
    client.on('error', this.#onError);
  }

  static async of(database: Database): Promise<Candidate> {
    const candidate = new Candidate(await database.connect());
    try {
      await candidate.client.query(SESSION);
    } catch (error) {
      candidate.release();
      throw error;
    }
    return candidate;
  }

  /** True when this session is the leader's from now on. */
  async stand(): Promise<boolean> {
    const { rows } = await this.client.query<{ won: boolean }>(TRY_LOCK);
    return rows[0]?.won ?? false;
  }

  get broken(): boolean {
    return this.#broken;
  }

  /** Ends the session, and leadership with it. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#broken = true;
    this.client.off('error', this.#onError);
    this.client.on('error', () => undefined);
    this.client.release(true);
  }

  readonly #onError = (): void => {
    this.#broken = true;
  };
}
