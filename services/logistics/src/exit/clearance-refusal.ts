import { Refusal } from '@onegate/problems';

interface RemoteProblem {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly allowedActions?: unknown;
}

/** Clearance's refusal as the caller's own answer, code and all; nothing for what is no refusal but a failure. */
export function refusalOf(status: number, body: unknown): Refusal | undefined {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as RemoteProblem;
  switch (status) {
    case 401:
      return new Refusal('auth.token-invalid');
    case 403:
      return new Refusal('auth.not-yours');
    case 404:
    case 409:
      return passedOn(problem);
    default:
      return undefined;
  }
}

function passedOn({ code, title, detail, allowedActions }: RemoteProblem): Refusal {
  const known = typeof code === 'string' && /^[\w.-]{3,80}$/.test(code) ? code : undefined;
  return new Refusal('logistics.exit.refused', {
    members: {
      ...(known !== undefined && { code: known, type: `/problems/${known}` }),
      ...(typeof title === 'string' && { title }),
      ...(typeof detail === 'string' && { detail }),
      ...(Array.isArray(allowedActions) && { allowedActions }),
    },
    retryAfter: 1,
  });
}
