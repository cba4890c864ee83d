import { Refused } from './problem.ts';

/** An answer of OneGate, whole. */
export interface Done<Data> {
  readonly data: Data;
  readonly status: number;
  /** Of the version read, for `ifMatch`. */
  readonly etag: string | undefined;
  /** Id of the fact that a command caused, for `seeing`. */
  readonly event: string | undefined;
}

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** Waits for an answer. @throws Refused with the problem's code unless it was done. */
export async function done<Data>(answering: Promise<Answered<Data>>): Promise<Done<NonNullable<Data>>> {
  const { data, error, response } = await answering;
  if (!response.ok) throw new Refused(new URL(response.url || 'http://-/').pathname, response.status, error);
  return {
    data: data as NonNullable<Data>,
    status: response.status,
    etag: response.headers.get('etag') ?? undefined,
    event: response.headers.get('onegate-event') ?? undefined,
  };
}
