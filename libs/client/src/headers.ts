/** What a request may only change while it is still this version: the `etag` of `Done`. */
export const ifMatch = (etag: string): Readonly<Record<string, string>> => ({ 'if-match': etag });

/** A key of one's own, for a command that may be sent again after the program was started anew. */
export const underKey = (key: string): Readonly<Record<string, string>> => ({ 'idempotency-key': key });

/** Name of the event that a read waits for; it never leaves the client. */
export const AFTER = 'onegate-after';

/**
 * Reads one's own write: answers once the service has applied that event, waiting at most so many seconds.
 * @param event the `event` of `Done`; without one it simply reads
 */
export const seeing = (event: string | undefined, seconds = 10): Readonly<Record<string, string>> =>
  event === undefined ? {} : { [AFTER]: event, prefer: `wait=${seconds}` };
