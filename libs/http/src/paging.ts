import { isId } from '@onegate/contracts';
import { Refusal } from '@onegate/problems';

/** One page of a list in a stable order, and where the next begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** Numbers of lists are integers of four bytes. */
const MAX_WHOLE = 2 ** 31 - 1;

/** The position behind the last item shown, opaque to clients. */
export const encodeCursor = (position: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** @throws Refusal when the text is not a cursor that this list gave out. */
export function decodeCursor(text: string, length: number): (string | number)[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits =
      Array.isArray(position) &&
      position.length === length &&
      position.every((part) => typeof part === 'string' || typeof part === 'number');
    if (fits) return position;
  } catch {
    // Falls through to the refusal: whatever it is, no list gave it out.
  }
  throw notACursor();
}

/** The position of a list in the order of ids. @throws Refusal when the text is not a cursor that such a list gave out. */
export function decodeIdCursor(text: string): string {
  const [id] = decodeCursor(text, 1);
  if (!isId(id)) throw notACursor();
  return id;
}

/** The position of a list in the order of numbers. @throws Refusal when the text is not a cursor that such a list gave out. */
export function decodeWholeCursor(text: string): number {
  const [number] = decodeCursor(text, 1);
  if (!Number.isInteger(number) || Number(number) < 0 || Number(number) > MAX_WHOLE) throw notACursor();
  return Number(number);
}

/** What is sent as a cursor was given out by no list of this kind and order. */
export const notACursor = (): Refusal =>
  new Refusal('http.validation', {
    faults: [
      {
        code: 'validation.cursor',
        field: 'query/after',
        message: 'after must be a cursor from a Link header or `next`',
      },
    ],
  });

/** Makes a page of rows that were asked for with `limit + 1`. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Item,
  position: (row: Row) => (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    ...(rows.length > limit && last !== undefined && { next: encodeCursor(position(last)) }),
  };
}
