/**
 * What a page of the gateway may load: its own files; Swagger UI sets styles in place and draws with `data:` images, and
 * fetches tokens from the issuer. Nothing may frame it, and no script stands in a page.
 */
export const pageHeaders = (talksTo: readonly string[] = []): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...talksTo].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-cache',
});
