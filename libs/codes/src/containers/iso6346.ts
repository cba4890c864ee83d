const FIRST_LETTER_VALUE = 10;

/** Letters count from 10 without the multiples of 11; a digit counts as itself. */
function valueOf(character: string): number {
  if (/\d/.test(character)) return Number(character);
  const plain = FIRST_LETTER_VALUE + character.charCodeAt(0) - 'A'.charCodeAt(0);
  return plain + Math.floor((plain - 1) / 10);
}

/**
 * The check digit of ISO 6346: each of the ten characters weighs twice the one before, modulo 11, and 10 counts
 * as 0.
 * @param prefix owner code, category letter and six digits: `CSQU305438`
 * @throws RangeError for anything else
 */
export function iso6346CheckDigit(prefix: string): number {
  if (!/^[A-Z]{4}\d{6}$/.test(prefix))
    throw new RangeError(`not a container number: ${JSON.stringify(prefix)}`);
  const sum = Array.from(prefix, (character, index) => valueOf(character) * 2 ** index).reduce(
    (a, b) => a + b,
  );
  return (sum % 11) % 10;
}
