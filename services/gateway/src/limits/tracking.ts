/** Whether somebody asks for a tracking code, however the address is written. */
export function isTracking(url: string): boolean {
  const [path = ''] = url.split('?', 1);
  return /^\/+v1\/+track(?:\/|$)/i.test(decoded(path));
}

/** What is no percent-encoding leads nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
