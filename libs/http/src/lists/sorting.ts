import { isId } from '@onegate/contracts';
import { decodeCursor, notACursor } from '../paging.ts';

/**
 * A column by which a list goes. Rows without a time come last, first in the other direction; rows with the same value
 * go by their id, so that every row has one place.
 */
export interface SortColumn {
  readonly sql: string;
  readonly kind: 'TIME' | 'WHOLE';
}

/** Place of a row in its order, as a cursor carries it. */
export type Place = readonly [word: string, value: string | number, id: string];

/** A row that was read with `placeSql` as `place`. */
export interface Placed {
  readonly place: number | null;
}

const NEVER = 'infinity';

/** The words for both directions of some orders, in the order of the document: `dueAt` and `-dueAt`. */
export const bothWays = (words: readonly string[]): string[] => words.flatMap((word) => [word, `-${word}`]);

/** The orders of one list, from a closed list of words. */
export class Sorting {
  readonly words: readonly string[];

  constructor(private readonly columns: Readonly<Record<string, SortColumn>>) {
    this.words = bothWays(Object.keys(columns));
  }

  /**
   * @param query `sort` and `after` as they came, `sort` checked against `words`
   * @returns undefined where the list is wanted in its usual order
   * @throws Refusal for a cursor that a list in another order gave out
   */
  asked({ sort, after }: { readonly sort?: string; readonly after?: string }): Sorted | undefined {
    const column = sort === undefined ? undefined : this.columns[sort.replace(/^-/, '')];
    if (sort === undefined || !column) return undefined;
    return new Sorted(sort, column, after === undefined ? undefined : placeIn(after, sort, column));
  }
}

/** A list in the order that was asked for, and where the page before ended. */
export class Sorted {
  readonly #word: string;
  readonly #descending: boolean;
  readonly #column: SortColumn;
  readonly #after: Place | undefined;

  constructor(word: string, column: SortColumn, after: Place | undefined) {
    this.#word = word;
    this.#descending = word.startsWith('-');
    this.#column = column;
    this.#after = after;
  }

  /** The column as indexes have it: none of its values is null. */
  get #sql(): string {
    const { sql, kind } = this.#column;
    return kind === 'TIME' ? `coalesce(${sql}, '${NEVER}')` : sql;
  }

  /** Reads the place of a row, to the microsecond; to be selected as `place`. */
  get placeSql(): string {
    const { sql, kind } = this.#column;
    return kind === 'TIME'
      ? `(extract(epoch FROM nullif(${sql}, '${NEVER}')) * 1e6)::float8`
      : `${sql}::float8`;
  }

  /** For ORDER BY. @param id the column of ids */
  order(id: string): string {
    const direction = this.#descending ? 'DESC' : 'ASC';
    return `${this.#sql} ${direction}, ${id} ${direction}`;
  }

  /** The rows behind the page before: of two placeholders, for which `values` stand. */
  behind(id: string, value: string, last: string): string {
    const type = this.#column.kind === 'TIME' ? 'timestamptz' : 'bigint';
    const sign = this.#descending ? '<' : '>';
    return `(${last}::uuid IS NULL OR (${this.#sql}, ${id}) ${sign} (${value}::${type}, ${last}::uuid))`;
  }

  /** What `behind` compares with: null on the first page. */
  get values(): readonly [value: string | null, last: string | null] {
    if (!this.#after) return [null, null];
    const [, value, id] = this.#after;
    return [this.#column.kind === 'TIME' ? timeOf(value) : String(value), id];
  }

  /** Where a page ends. */
  placeOf({ place }: Placed, id: string): (string | number)[] {
    return [this.#word, place ?? NEVER, id];
  }
}

function placeIn(cursor: string, word: string, { kind }: SortColumn): Place {
  const [of, value, id] = decodeCursor(cursor, 3);
  const readable =
    (kind === 'TIME' && value === NEVER) || (Number.isSafeInteger(value) && Number(value) >= 0);
  if (of !== word || !readable || value === undefined || !isId(id)) throw notACursor();
  return [word, value, id];
}

/** Microseconds since 1970 as PostgreSQL reads them. */
function timeOf(value: string | number): string {
  if (typeof value === 'string') return NEVER;
  const text = new Date(Math.floor(value / 1000)).toISOString();
  return text.replace('Z', `${String(value % 1000).padStart(3, '0')}Z`);
}
