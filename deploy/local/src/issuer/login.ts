import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { Person } from '../gate/people.ts';
import { loginPage } from './login-page.ts';
import { logIn } from './password-grant.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** Answers `/login/{uid}`, the page that the provider sends a person without a session to. */
export async function answerLogin(
  provider: Provider,
  people: ReadonlyMap<string, Person>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    response.writeHead(200, HEADERS).end(loginPage(uid, people.values(), false));
    return;
  }
  const form = new URLSearchParams(await text(request));
  const person = logIn(people, form.get('username') ?? '', form.get('password') ?? '');
  if (!person) {
    response.writeHead(401, HEADERS).end(loginPage(uid, people.values(), true));
    return;
  }
  // With consent given here, everybody is asked anew each time: a demonstrator changes roles often.
  await provider.interactionFinished(request, response, { login: { accountId: person.sub }, consent: {} });
}
