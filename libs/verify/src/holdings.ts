import { isObject, isText } from './encoding.ts';
import type { Checked } from './entry.ts';
import type { Finding, Holding } from './report.ts';

const WHO = ['agency', 'unit', 'cause'] as const;
const PERSONS = ['officer', 'head'] as const;

/** A holding as the entries tell it. */
interface Told {
  readonly seq: number;
  readonly from: string;
  readonly to: string | undefined;
  readonly holder: unknown;
  /** The persons, where they are shown: since they stand in a field of their own, not every reader sees them. */
  readonly persons: unknown;
}

/**
 * Checks who is said to have answered: without gap and overlap from the first entry on, and each change of hands told
 * by the entry that was recorded at that instant.
 */
export function checkHoldings(
  given: unknown,
  entries: readonly Checked[],
): { holdings: Holding[]; findings: Finding[] } {
  const listed = Array.isArray(given) ? (given as unknown[]) : [];
  const holdings = listed.filter(isHolding);
  const told = toldBy(entries);
  const findings = told.flatMap(({ seq, ...expected }, index) =>
    faultsOf(holdings[index], expected).map((message) => ({ code: 'HOLDING', seq, message })),
  );
  const whole = [
    ...(Array.isArray(given) && holdings.length === listed.length
      ? []
      : ['the list of holders cannot be read whole']),
    ...(holdings.length > told.length
      ? [`${holdings.length - told.length} holders are told by no entry`]
      : []),
    ...(told[0]?.from === entries[0]?.body?.recordedAt ? [] : ['nobody answered at the first entry']),
  ];
  return { holdings, findings: [...findings, ...whole.map((message) => ({ code: 'HOLDING', message }))] };
}

/** Each holding lasts until the next entry that names a holder, or says that there is none any more. */
function toldBy(entries: readonly Checked[]): Told[] {
  const changes = entries.flatMap(({ body, fields }) =>
    body && fields.has('holder')
      ? [{ seq: body.seq, from: body.recordedAt, holder: fields.get('holder'), persons: personsIn(fields) }]
      : [],
  );
  return changes
    .map((change, index) => ({ ...change, to: changes[index + 1]?.from }))
    .filter(({ holder }) => holder !== null);
}

/** Entries of before name the persons beside agency and unit. */
function personsIn(fields: Checked['fields']): unknown {
  const holder = fields.get('holder');
  return fields.get('holderPersons') ?? (isObject(holder) && 'head' in holder ? holder : undefined);
}

function faultsOf(holding: Holding | undefined, { from, to, holder, persons }: Omit<Told, 'seq'>): string[] {
  if (!holding) return ['it names a holder who is not on the list'];
  return [
    ...(holding.from === from ? [] : [`the holder is said to have begun at ${holding.from}, not at ${from}`]),
    ...(holding.to === to
      ? []
      : [`the holder is said to have answered until ${holding.to ?? 'now'}, not until ${to ?? 'now'}`]),
    ...(isSame(holding, holder, persons) ? [] : [`who answered from ${from} on is not whom it names`]),
  ];
}

function isHolding(value: unknown): value is Holding {
  if (!isObject(value)) return false;
  const { from, to, agency, unit, head, officer } = value;
  return (
    [from, agency, unit].every(isText) &&
    [to, officer, head].every((text) => text === undefined || isText(text))
  );
}

const isSame = (holding: Holding, told: unknown, persons: unknown): boolean =>
  isObject(told) &&
  WHO.every((name) => (holding[name] ?? null) === (told[name] ?? null)) &&
  (persons === undefined
    ? PERSONS.every((name) => holding[name] === undefined)
    : isObject(persons) && PERSONS.every((name) => (holding[name] ?? null) === (persons[name] ?? null)));
