import { type Refusal } from '@onegate/problems';
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

/** @param instance the correlation id of the request, by which operations find it in the logs. */
export function problemDocument(refusal: Refusal, instance: string): ProblemDocument {
  const { definition, details, code } = refusal;
  return {
    type: `/problems/${code}`,
    title: definition.title,
    status: STATUS[definition.kind],
    detail: details.detail ?? definition.title,
    instance: `urn:onegate:request:${instance}`,
    code,
    ...(definition.remedy && { remedy: definition.remedy }),
    ...(details.faults && { errors: details.faults }),
    ...details.members,
  };
}
