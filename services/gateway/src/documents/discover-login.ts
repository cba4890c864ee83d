import type { LoginEndpoints } from './login.ts';

const TIMEOUT_MS = 5000;

/** Asks the issuer where people log in (OpenID Connect Discovery 1.0). Undefined while it does not say. */
export async function discoverLogin(issuer: string): Promise<LoginEndpoints | undefined> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return undefined;
    const { authorization_endpoint: authorizationUrl, token_endpoint: tokenUrl } =
      (await response.json()) as Partial<Record<string, string>>;
    return authorizationUrl && tokenUrl ? { authorizationUrl, tokenUrl } : undefined;
  } catch {
    return undefined;
  }
}
