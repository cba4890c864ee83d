import { type ApiDocument, METHODS } from './document.ts';

/** Where people log in, from the issuer's discovery document. */
export interface LoginEndpoints {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
}

const BEARER = 'oidc';
const LOGIN = 'login';
export const LOGIN_SCOPE = 'openid';

/** The document with a way to log in by authorization code with PKCE, beside the token that a caller brings. */
export function withLogin(document: ApiDocument, endpoints: LoginEndpoints): ApiDocument {
  const { securitySchemes = {} } = document.components ?? {};
  return {
    ...document,
    paths: Object.fromEntries(Object.entries(document.paths).map(([path, item]) => [path, offering(item)])),
    components: {
      ...document.components,
      securitySchemes: {
        ...securitySchemes,
        [LOGIN]: {
          type: 'oauth2',
          description: 'People log in at the issuer; the token is kept by the browser.',
          flows: {
            authorizationCode: { ...endpoints, scopes: { [LOGIN_SCOPE]: 'Who you are and what you may do' } },
          },
        },
      },
    },
  };
}

/** Every operation that takes a bearer token also takes that of a login: one or the other, never both. */
const offering = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      isOperation(key) ? openedByLogin(value as Operation) : value,
    ]),
  );

interface Operation {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

const isOperation = (key: string): boolean => METHODS.some((method) => method === key);

function openedByLogin(operation: Operation): Operation {
  const { security } = operation;
  if (!security?.some((way) => BEARER in way)) return operation;
  return { ...operation, security: [{ [LOGIN]: [LOGIN_SCOPE] }, ...security] };
}
