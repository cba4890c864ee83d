import { detailOf, type Fault, type Language, messageOf, type Refusal, textsOf } from '@onegate/problems';
import { STATUS } from './status.ts';

/** RFC 9457 with our stable `code`, and `errors` where the input was faulty. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly remedy?: string;
  readonly errors?: readonly unknown[];
  readonly [member: string]: unknown;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/**
 * @param instance the correlation id of the request, by which operations find it in the logs.
 * @param language of everything that is meant for people.
 */
export function problemDocument(
  refusal: Refusal,
  instance: string,
  language: Language = 'en',
): ProblemDocument {
  const { definition, details, code } = refusal;
  const { title, remedy } = textsOf(code, definition, language);
  return {
    type: `/problems/${code}`,
    title,
    status: STATUS[definition.kind],
    detail: detailOf(refusal, language),
    instance: `urn:onegate:request:${instance}`,
    code,
    ...(remedy && { remedy }),
    ...(details.faults && { errors: details.faults.map((fault) => told(fault, language)) }),
    ...details.members,
  };
}

function told(fault: Fault, language: Language): Omit<Fault, 'params'> {
  const { params: _, ...shown } = fault;
  return { ...shown, message: messageOf(fault, language) };
}
