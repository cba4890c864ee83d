const KHMER_ZERO = 0x17e0;

/** Without blanks at the ends, single blanks within. */
export function squeezed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * Letters and digits alone, in capitals: accents of Latin letters fall away, Đ becomes D, Khmer digits become
 * Latin ones. Letters of other scripts stay as they are.
 */
export function plateDigest(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO))
    .toUpperCase()
    .replace(/Đ/g, 'D')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
