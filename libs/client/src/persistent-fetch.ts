import { randomUUID } from 'node:crypto';
import { pauseBefore } from './again.ts';
import { AFTER } from './headers.ts';
import { isProblem } from './problem.ts';

type Fetch = (request: Request) => Promise<Response>;

export interface Persistence {
  /** Milliseconds after which no attempt begins any more. */
  readonly patienceMs: number;
  /** `Authorization` of each attempt, so that a token that ran out is never sent. */
  readonly authorization: () => Promise<string>;
}

/**
 * A fetch that keeps the rules of the API: a POST has an Idempotency-Key, one and the same for all attempts; what is
 * away for a moment is asked again, as late as it says; a read waits for an event.
 */
export function persistentFetch(fetchOnce: Fetch, { patienceMs, authorization }: Persistence): Fetch {
  return async (given) => {
    const request = prepared(given);
    const repeatable = request.method === 'GET' || request.headers.has('idempotency-key');
    const deadline = performance.now() + patienceMs;
    for (let nth = 0; ; nth += 1) {
      request.headers.set('authorization', await authorization());
      const [response, failure] = await attempt(() => fetchOnce(request.clone()));
      const pause = pauseBefore({
        status: response?.status,
        code: response?.status === 409 ? await codeOf(response) : undefined,
        retryAfter: Number(response?.headers.get('retry-after') ?? 0),
        repeatable,
        nth,
      });
      if (pause === undefined || performance.now() + pause > deadline || request.signal.aborted) {
        if (response) return response;
        throw failure;
      }
      // Read to its end, so that its connection is free again.
      void response?.arrayBuffer().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
}

function prepared(given: Request): Request {
  const after = given.headers.get(AFTER);
  const url = new URL(given.url);
  if (after !== null) url.searchParams.set('after', after);
  const request = after === null ? given : new Request(url, given);
  request.headers.delete(AFTER);
  if (request.method === 'POST' && !request.headers.has('idempotency-key'))
    request.headers.set('idempotency-key', randomUUID());
  return request;
}

async function attempt(send: () => Promise<Response>): Promise<[Response | undefined, unknown]> {
  try {
    return [await send(), undefined];
  } catch (error) {
    return [undefined, error];
  }
}

async function codeOf(response: Response): Promise<string | undefined> {
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return isProblem(answer) ? answer.code : undefined;
}
