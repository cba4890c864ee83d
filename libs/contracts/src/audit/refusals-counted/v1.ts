// Written from v1.schema.json by the script "generate"; change the schema.

/** A day is over: so many callers were refused in one service, and this is the hash of all lines about it. */
export interface RefusalsCountedV1 {
  /** Service that refused; it tells this itself. */
  readonly service: string;
  /** The day, of UTC. */
  readonly day: string;
  /** Lines of the day: one per hour, caller, operation, resource and code. */
  readonly rows: number;
  /** Refusals of the day. */
  readonly refusals: number;
  /** SHA-256, base64url, over `onegate.refusals.v1`, a zero byte, service, zero byte, day, zero byte, and every line as canonical JSON (RFC 8785) followed by a line feed, in the order of the ids. */
  readonly hash: string;
}
