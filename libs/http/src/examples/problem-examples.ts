import { detailOf, type Fault, parametersOf, problemOf, Refusal } from '@onegate/problems';
import { problemDocument } from '../problem-document.ts';

const CORRELATION = '019a5b3e-7c2a-7d2e-8f3a-4b5c6d7e8f90';

const FAULT: Fault = {
  code: 'validation.offset-time',
  field: '/occurredAt',
  message: 'occurredAt must be an RFC 3339 time with an offset, e.g. 2026-11-24T08:00:00+07:00',
  value: '2026-11-24T08:00:00',
};

interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** What a caller gets with a code, as the catalogue tells it in English. */
export function problemExample(code: string): Example {
  const { title, detail = '' } = problemOf(code);
  // What happened this time is another thing each time: the places of the template stay visible as such.
  const params = Object.fromEntries(parametersOf(detail).map((name) => [name, `<${name}>`]));
  const refusal = new Refusal(code, { params, ...(code === 'http.validation' && { faults: [FAULT] }) });
  return {
    summary: title,
    value: { ...problemDocument(refusal, CORRELATION), detail: detailOf(refusal, 'en') },
  };
}

/** One example per code: each stands once in the document, and the answers name it. */
export const problemExamples = (codes: readonly string[]): Record<string, { readonly $ref: string }> =>
  Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
