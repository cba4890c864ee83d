/**
 * Where the next page of a list stands (RFC 8288), for clients that follow links; undefined on the last.
 * @param url of the request, as it was sent
 */
export function nextLink(url: string, body: unknown): string | undefined {
  const next = typeof body === 'object' && body !== null && (body as { next?: unknown }).next;
  if (typeof next !== 'string') return undefined;
  const at = url.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  query.set('after', next);
  return `<${at < 0 ? url : url.slice(0, at)}?${query.toString()}>; rel="next"`;
}
