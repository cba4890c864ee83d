/** The client of the issuer that the console is; people get its tokens by PKCE, so it has no secret. */
const CLIENT = 'onegate-console';

const STYLE = `body{margin:0;font:16px/1.5 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:baseline;padding:.8rem 1.5rem;background:#0b5d3b;color:#fff}
header strong{font-size:1.2rem}header a{color:#fff}
@media print{header{display:none}}`;

/** Swagger UI under a line that leads to the other documents. Without scripts of its own, so that none can be planted. */
export const consolePage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>OneGate console</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png" sizes="32x32">
<link rel="stylesheet" href="/docs/swagger-ui.css"><style>${STYLE}</style></head><body>
<header><strong>OneGate</strong><span lang="vi">Bảng điều khiển</span> <span>Console</span>
<a href="/docs/events">Events / Sự kiện</a> <a href="/problems">Problems / Mã lỗi</a> <a href="/openapi.json">OpenAPI</a></header>
<div id="console"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/console.js"></script>
</body></html>`;

/**
 * Starts Swagger UI. An Idempotency-Key that is still the documented example becomes a new one with each request: who
 * tries an operation twice means two commands.
 */
export const consoleScript = `window.ui = SwaggerUIBundle({
  url: '/openapi.json',
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
  oauth2RedirectUrl: location.origin + '/docs/oauth2-redirect.html',
  requestInterceptor: (request) => {
    const name = Object.keys(request.headers ?? {}).find((header) => header.toLowerCase() === 'idempotency-key');
    if (name && request.headers[name].endsWith('-demo-key')) request.headers[name] = crypto.randomUUID();
    return request;
  },
});
window.ui.initOAuth({ clientId: '${CLIENT}', usePkceWithAuthorizationCodeGrant: true, scopes: 'openid' });
`;
