/** Starts Swagger UI at `/docs`, so that what it shows can be sent as it stands. */
import type { Described } from './answer.ts';
import { fillingsOf } from './fill-in.ts';
import { Memory, putIn } from './memory.ts';
import type { Bundle, Change, Element, Page, Request, Response, SwaggerUi } from './page.ts';
import { translate, translateChanges } from './translate.ts';

declare const SwaggerUIBundle: Bundle;
declare const document: Page;
declare const location: { readonly origin: string; readonly hash: string };
declare const sessionStorage: ConstructorParameters<typeof Memory>[0];
declare const MutationObserver: new (act: (changes: readonly Change[]) => void) => {
  observe(root: Element, what: Readonly<Record<string, boolean>>): void;
};

/** The client of the issuer that the console is; people get its tokens by PKCE, so it has no secret. */
const CLIENT = 'onegate-console';
const { lang } = document.documentElement;
const DOCUMENT = `/openapi.json?lang=${lang}`;

const memory = new Memory(sessionStorage);
let described: Described = { paths: {} };

/** Notes what is asked, and what is answered to it; a key that is still the documented example becomes a new one. */
function intercept(request: Request): Request {
  const { headers = {}, method = 'GET' } = request;
  const name = Object.keys(headers).find((header) => header.toLowerCase() === 'idempotency-key');
  if (name && headers[name]?.endsWith('-demo-key')) headers[name] = crypto.randomUUID();
  const url = new URL(request.url, location.origin);
  if (url.origin !== location.origin) return request;
  request.responseInterceptor = (response) => {
    if (url.pathname === '/openapi.json') described = JSON.parse(response.text ?? '{}') as Described;
    else remember(method, url.pathname, response);
    return response;
  };
  return request;
}

function remember(method: string, path: string, { status, text = '', headers = {} }: Response): void {
  const etag = headers['etag'];
  const answer = { method, path, status, body: parsed(text), ...(etag !== undefined && { etag }) };
  for (const filling of memory.keep(fillingsOf(described, answer))) putIn(ui, described, filling);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

if (lang === 'vi') {
  const [root] = document.querySelectorAll('#console');
  if (root) {
    translate(root);
    new MutationObserver(translateChanges).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }
}

/** The other language shows the same operation. */
for (const link of document.querySelectorAll('header a[hreflang]'))
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });

const ui: SwaggerUi = SwaggerUIBundle({
  url: DOCUMENT,
  dom_id: '#console',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  persistAuthorization: true,
  validatorUrl: null,
  oauth2RedirectUrl: `${location.origin}/docs/oauth2-redirect.html`,
  requestInterceptor: intercept,
  onComplete: () => {
    for (const filling of memory.all()) putIn(ui, described, filling);
  },
});
ui.initOAuth({ clientId: CLIENT, usePkceWithAuthorizationCodeGrant: true, scopes: 'openid' });
