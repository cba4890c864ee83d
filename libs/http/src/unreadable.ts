import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '@onegate/contracts';
import { Refusal } from '@onegate/problems';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument, PROBLEM_MEDIA_TYPE } from './problem-document.ts';
import { asRefusal, sendProblem } from './problem.filter.ts';
import { setSafeHeaders } from './safe-headers.ts';

/** An address that cannot be decoded: no route, no hook and no filter sees such a request. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  setSafeHeaders(request, reply);
  sendProblem(asRefusal(error) ?? new Refusal('http.bad-request'), request, reply);
}

const CODES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'http.header-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'http.request-timeout',
};

/** What is no HTTP at all, or never ends: answered on the bare connection, which is then closed. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const document = problemDocument(new Refusal(CODES[error.code ?? ''] ?? 'http.bad-request'), newId());
  const body = JSON.stringify(document);
  socket.end(
    [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status] ?? ''}`,
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
