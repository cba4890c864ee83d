import fc from 'fast-check';
import { type Book, type Draft, type Entry, type List } from './book.ts';
import { appointHead, type Decided } from './heads.ts';
import { changeTerm, enlist } from './officers.ts';
import { endEntry } from './ending.ts';
import { enterShifts } from './roster.ts';
import { covers, overlaps } from './timeline.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const at = (hour: number): string => new Date(START + hour * HOUR).toISOString();
const UNITS = ['LT-HQ', 'LT-BP'] as const;
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Two units, each with a head and two others. */
function founded(): Book {
  const kept = (id: string) => ({ id, version: 1, from: at(0), to: null });
  const served = PEOPLE.map((officer, index) => ({
    ...kept(`officer-${officer}`),
    officer,
    unit: UNITS[index % 2] ?? 'LT-HQ',
    roles: index < 2 ? ['HEAD'] : index < 4 ? ['SHIFT_LEADER', 'HEAD'] : ['OFFICER'],
  }));
  return {
    agency: [],
    unit: UNITS.map((unit) => ({
      ...kept(unit),
      ...{ unit, gate: 'LT', agency: 'CUSTOMS', name: { vi: unit, en: unit } },
    })),
    officer: served,
    head: UNITS.map((unit, index) => ({ ...kept(`head-${unit}`), unit, officer: PEOPLE[index] ?? 'a' })),
    shift: [],
    calendar: [],
  };
}

let minted = 0;

function applied(book: Book, drafts: readonly Draft[]): Book {
  const next: Record<List, readonly unknown[]> = { ...book };
  for (const { list, closed, withdrawn, opened } of drafts) {
    const ends = new Map(closed.map(({ id, to }) => [id, to]));
    const stays = (next[list] as readonly Entry<List>[])
      .filter(({ id }) => !withdrawn.includes(id))
      .map((entry) => ({ ...entry, to: ends.get(entry.id) ?? entry.to }));
    const begun = opened.map((entry) => ({ ...entry, version: 1, id: `minted-${(minted += 1)}` }));
    next[list] = [...stays, ...begun];
  }
  return next as unknown as Book;
}

const hour = fc.integer({ min: -10, max: 200 });
const unit = fc.constantFrom(...UNITS);
const person = fc.constantFrom(...PEOPLE);
const period = fc.record({ from: fc.option(hour), length: fc.option(fc.integer({ min: -2, max: 40 })) });
const roles = fc.subarray(['HEAD', 'SHIFT_LEADER', 'OFFICER']);
const step = fc.oneof(
  fc.record({ kind: fc.constant('head' as const), unit, person, period }),
  fc.record({ kind: fc.constant('shift' as const), unit, person, others: fc.array(person), period }),
  fc.record({ kind: fc.constant('end' as const), pick: fc.nat(), to: hour }),
  fc.record({ kind: fc.constant('enlist' as const), unit, person, roles, period }),
  fc.record({
    kind: fc.constant('change' as const),
    pick: fc.nat(),
    roles: fc.option(roles),
    from: fc.option(hour),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const spanOf = ({ from, length }: { from: number | null; length: number | null }) => ({
  from: from === null ? undefined : at(from),
  to: length === null ? undefined : at((from ?? 0) + length),
});

function decide(book: Book, what: Step, earliest: string): Decided | undefined {
  switch (what.kind) {
    case 'head':
      return appointHead(book, { unit: what.unit, officer: what.person, ...spanOf(what.period) }, earliest);
    case 'shift': {
      const shift = { leader: what.person, officers: [...new Set(what.others)], ...spanOf(what.period) };
      return enterShifts(book, what.unit, [shift], earliest);
    }
    case 'end': {
      const open = book.shift.filter(({ to }) => to === null || to > earliest);
      const shift = open[what.pick % Math.max(open.length, 1)];
      return shift && endEntry('shift', shift, at(what.to), earliest);
    }
    case 'enlist': {
      const asked = { officer: what.person, unit: what.unit, roles: what.roles, ...spanOf(what.period) };
      return enlist(book, asked, earliest);
    }
    case 'change': {
      const open = book.officer.filter(({ to }) => to === null || to > earliest);
      const term = open[what.pick % Math.max(open.length, 1)];
      const from = what.from === null ? undefined : at(what.from);
      return term && changeTerm(book, term, { from, roles: what.roles ?? undefined }, earliest);
    }
  }
}

const overlapping = (entries: readonly { from: string; to: string | null }[]): boolean =>
  entries.some((one, index) => entries.slice(index + 1).some((other) => overlaps(one, other)));

/** Everything that must be true of a register, whoever changed it how often. */
function soundness(book: Book): string[] {
  const faults: string[] = [];
  const serves = (officer: string, of: string, span: { from: string; to: string | null }, needs?: string[]) =>
    covers(
      book.officer.filter(
        (term) =>
          term.officer === officer &&
          term.unit === of &&
          (!needs || needs.some((role) => term.roles.includes(role))),
      ),
      span,
    );
  for (const name of UNITS) {
    const heads = book.head.filter((head) => head.unit === name);
    if (!covers(heads, { from: at(0), to: null })) faults.push(`${name} without a head`);
    if (overlapping(heads)) faults.push(`${name} with two heads`);
    if (overlapping(book.shift.filter((shift) => shift.unit === name)))
      faults.push(`${name} with two leaders`);
  }
  for (const head of book.head)
    if (!serves(head.officer, head.unit, head, ['HEAD'])) faults.push(`head ${head.officer} elsewhere`);
  for (const shift of book.shift) {
    if (!serves(shift.leader, shift.unit, shift, ['SHIFT_LEADER', 'HEAD']))
      faults.push(`leader ${shift.leader}`);
    if (!shift.officers.every((officer) => serves(officer, shift.unit, shift)))
      faults.push('officer elsewhere');
  }
  for (const name of PEOPLE)
    if (overlapping(book.officer.filter(({ officer }) => officer === name)))
      faults.push(`${name} in two places`);
  return faults;
}

/** What the register says of an instant. */
const saying = (book: Book, instant: string): string =>
  JSON.stringify(
    (['officer', 'head', 'shift'] as const).map((list) =>
      (book[list] as readonly Entry<'head' | 'shift' | 'officer'>[])
        .filter(({ from, to }) => from <= instant && (to === null || instant < to))
        .map(({ id: _id, version: _version, from: _from, to: _to, ...rest }) => JSON.stringify(rest))
        .sort(),
    ),
  );

test('a register stays sound whatever is asked of it, and its past is never rewritten', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 12 })), { maxLength: 40 }), (steps) => {
      let book = founded();
      let now = 1;
      for (const [what, later] of steps) {
        now += later;
        const decision = decide(book, what, at(now));
        if (!decision) continue;
        if (!decision.ok) {
          expect(decision.faults.length).toBeGreaterThan(0);
          continue;
        }
        const next = applied(book, decision.drafts);
        for (let past = 0; past < now; past += 5) expect(saying(next, at(past))).toBe(saying(book, at(past)));
        expect(soundness(next)).toEqual([]);
        book = next;
      }
    }),
    { numRuns: 500 },
  );
});
