import { writeToString } from 'fast-csv';
import type { FastifyReply } from 'fastify';

/** The rows as CSV (RFC 4180) where the reader asked for it; undefined where JSON is wanted. */
export function asCsv(
  reply: FastifyReply,
  rows: readonly Record<string, unknown>[],
): Promise<string> | undefined {
  if (!/\btext\/csv\b/.test(reply.request.headers.accept ?? '')) return undefined;
  void reply.header('Content-Type', 'text/csv; charset=utf-8; header=present');
  return writeToString([...rows], { headers: true, rowDelimiter: '\r\n', includeEndRowDelimiter: true });
}
