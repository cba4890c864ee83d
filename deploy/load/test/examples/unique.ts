import { taxCheckDigit, vnaccsNumber } from '@onegate/codes';

/** Values of the examples that are taken once they were used: `x-unique` of the document. */
export interface Uniques {
  /** Kinds that the document names. */
  readonly kinds: ReadonlySet<string>;
  /** The examples themselves. */
  readonly values: ReadonlyMap<string, string>;
}

/** Every example of a field that the document marks as unique. */
export function uniquesOf(document: unknown): Uniques {
  const values = new Map<string, string>();
  gather(document, values);
  return { kinds: new Set(values.values()), values };
}

function gather(part: unknown, found: Map<string, string>): void {
  if (typeof part !== 'object' || part === null) return;
  const { 'x-unique': kind, example } = part as { 'x-unique'?: unknown; example?: unknown };
  if (typeof kind === 'string' && typeof example === 'string') found.set(example, kind);
  for (const inner of Object.values(part)) gather(inner, found);
}

const NUMBER_DIGITS = 11;
const TAX_DIGITS = 9;
const PLATE_DIGITS = 5;

interface Kind {
  /** Of values that are of this kind wherever they stand in an example. */
  readonly form?: RegExp;
  /** The part that tells one from the other. */
  readonly core: (value: string) => string;
  /** Another value of the same form. */
  readonly another: (value: string, serial: number) => string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  plate: {
    form: /^\d{2}[A-Z]{1,2}-?\d{3}\.?\d{2}$/,
    core: (value) => value.replaceAll(/[-.]/g, ''),
    another: (value, serial) => withLastDigits(value, serial, PLATE_DIGITS),
  },
  // An amended customs declaration keeps its number, whose 12th digit counts on.
  'customs-number': {
    form: /^[13]0\d{9,10}$/,
    core: (value) => value.slice(0, NUMBER_DIGITS),
    another: (value, serial) =>
      vnaccsNumber(value.startsWith('10') ? 'IMPORT' : 'EXPORT', serial) + value.slice(NUMBER_DIGITS),
  },
  'tax-code': {
    core: (value) => value,
    another: (value, serial) => {
      const digits = value.slice(0, 2) + String(serial).padStart(TAX_DIGITS - 2, '0');
      return `${digits}${taxCheckDigit(digits)}`;
    },
  },
  code: { core: (value) => value, another: (value, serial) => `${value}${serial}` },
};

function withLastDigits(value: string, serial: number, count: number): string {
  const digits = String(serial).padStart(count, '0').slice(-count);
  let left = count;
  return [...value]
    .reverse()
    .map((character) => (/\d/.test(character) && left > 0 ? (digits[--left] ?? character) : character))
    .reverse()
    .join('');
}

/** Two walks never share one. */
let serial = 20_000 + Math.floor(Math.random() * 30_000);

/** One walk's own values: the same example is the same value throughout the walk, and another in each walk. */
export class OwnValues {
  readonly #uniques: Uniques;
  readonly #serials = new Map<string, number>();

  constructor(uniques: Uniques) {
    this.#uniques = uniques;
  }

  /** The value with everything in it that must be new. */
  of(value: unknown): unknown {
    if (typeof value === 'string') return this.#one(value);
    if (Array.isArray(value)) return value.map((part) => this.of(part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.of(part)]));
  }

  #one(value: string): string {
    const kind = this.#kindOf(value);
    if (!kind) return value;
    const core = kind.core(value);
    const own = this.#serials.get(core) ?? ++serial;
    this.#serials.set(core, own);
    return kind.another(value, own);
  }

  #kindOf(value: string): Kind | undefined {
    const { kinds, values } = this.#uniques;
    const named =
      values.get(value) ??
      Object.keys(KINDS).find((kind) => kinds.has(kind) && KINDS[kind]?.form?.test(value));
    return KINDS[named ?? ''];
  }
}
