/** A plate as strangers may see it on the board: enough for its driver, e.g. `•••-•••.45`. */
export function maskedPlate(text: string): string {
  const tail = 2;
  return Array.from(text)
    .map((sign, at, all) => (at < all.length - tail && /[\p{L}\p{N}]/u.test(sign) ? '•' : sign))
    .join('');
}
