import { isId } from '@onegate/contracts';
import { Code } from '../fields/index.ts';
import { decodeCursor, notACursor } from '../paging.ts';

/**
 * A column by which a list goes; of kind ID, the ids themselves, minted in the order of time. Rows without a time come
 * last, first in the other direction; rows with the same value go by their id, so that every row has one place.
 */
export type SortColumn =
  | { readonly kind: 'ID' }
  | { readonly kind: 'WHOLE'; readonly sql: string }
  /** `always`: no row is without it. Otherwise its index is on `coalesce(<column>, 'infinity')`. */
  | { readonly kind: 'TIME'; readonly sql: string; readonly always?: true };

/** Place of a row in its order, as a cursor carries it. */
export type Place = readonly [word: string, value: string | number, id: string];

/** A row that was read with `placeSql` as `place`. */
export interface Placed {
  readonly place: string | number | null;
}

const NEVER = 'infinity';
const TYPES = { TIME: 'timestamptz', WHOLE: 'bigint' } as const;

/** The orders of one list, from a closed list of words; each goes both ways: `dueAt` and `-dueAt`. */
export class Sorting {
  readonly words: readonly string[];

  /** @param usual the order of whoever asks for none */
  constructor(
    private readonly columns: Readonly<Record<string, SortColumn>>,
    readonly usual: string,
  ) {
    this.words = Object.keys(columns).flatMap((word) => [word, `-${word}`]);
  }

  /**
   * @param query `sort` and `after` as they came, `sort` checked against `words`
   * @throws Refusal for a cursor that a list in another order gave out
   */
  asked({ sort = this.usual, after }: { readonly sort?: string; readonly after?: string }): Sorted {
    const column = this.columns[sort.replace(/^-/, '')];
    if (!column) throw new Error(`${sort} is not among ${this.words.join(', ')}`);
    return new Sorted(sort, column, after === undefined ? undefined : placeIn(after, sort, column));
  }
}

/** The order of a list, in its query. */
export const Sort = (sorting: Sorting): PropertyDecorator =>
  Code({
    meaning: `Order; with \`-\` the other way round. What is equal goes by id. Default: \`${sorting.usual}\`.`,
    of: sorting.words,
    optional: true,
    example: sorting.usual,
  });

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
  #sqlOf(column: Exclude<SortColumn, { readonly kind: 'ID' }>): string {
    return column.kind === 'TIME' && !column.always ? `coalesce(${column.sql}, '${NEVER}')` : column.sql;
  }

  /** Reads the place of a row, to the microsecond; to be selected as `place`. */
  get placeSql(): string {
    const column = this.#column;
    if (column.kind === 'ID') return '0::float8';
    return column.kind === 'TIME'
      ? `to_char(nullif(${column.sql}, '${NEVER}') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
      : `${column.sql}::float8`;
  }

  /** For ORDER BY. @param id the column of ids */
  order(id: string): string {
    const direction = this.#descending ? 'DESC' : 'ASC';
    const column = this.#column;
    return column.kind === 'ID'
      ? `${id} ${direction}`
      : `${this.#sqlOf(column)} ${direction}, ${id} ${direction}`;
  }

  /** The rows behind the page before: of two placeholders, for which `values` stand. */
  behind(id: string, value: string, last: string): string {
    const column = this.#column;
    const sign = this.#descending ? '<' : '>';
    const further =
      column.kind === 'ID'
        ? `${value}::uuid = ${last}::uuid AND ${id} ${sign} ${last}::uuid`
        : `(${this.#sqlOf(column)}, ${id}) ${sign} (${value}::${TYPES[column.kind]}, ${last}::uuid)`;
    return `(${last}::uuid IS NULL OR ${further})`;
  }

  /** What `behind` compares with: null on the first page. */
  get values(): readonly [value: string | null, last: string | null] {
    if (!this.#after) return [null, null];
    const [, value, id] = this.#after;
    return [this.#column.kind === 'ID' ? id : String(value), id];
  }

  /** Where a page ends. */
  placeOf({ place }: Placed, id: string): (string | number)[] {
    return [this.#word, place ?? NEVER, id];
  }
}

function placeIn(cursor: string, word: string, { kind }: SortColumn): Place {
  const [of, value, id] = decodeCursor(cursor, 3);
  const readable = kind === 'TIME' ? isTime(value) : Number.isSafeInteger(value);
  if (of !== word || !readable || value === undefined || !isId(id)) throw notACursor();
  return [word, value, id];
}

const MICROSECONDS = /^(?!0000)(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d{3}Z$/;

/** An instant as `placeSql` gives it, that there is in the calendar too; or none at all. */
function isTime(value: string | number | undefined): boolean {
  const [, milliseconds] = MICROSECONDS.exec(String(value)) ?? [];
  if (milliseconds === undefined) return value === NEVER;
  const at = new Date(`${milliseconds}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString() === `${milliseconds}Z`;
}
