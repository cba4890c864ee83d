import { ACTING_AGENCIES, type ActingAgency, isOffsetTime } from '@onegate/codes';
import { LEADING } from '../keep/domain/rules.ts';
import { covers } from '../keep/domain/timeline.ts';

import { readCalendars } from '../../calendar/read-calendars.ts';
import type { UnitCalendar } from '../../calendar/domain/working-hours.ts';
import { isOutOfOrder, timeFaults } from '../../limits/domain/limit-faults.ts';
import type { LimitKey } from '../domain/limits.ts';

export interface Names {
  readonly vi: string;
  readonly en: string;
}

/** Somebody's dated place in a unit; times in UTC, `to` null until further notice. */
export interface Post {
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

/** The part of a gate's file that clearance reads. */
export interface GateFile {
  readonly code: string;
  readonly name: Names;
  readonly timeZone: string;
  readonly units: readonly { readonly id: string; readonly agency: ActingAgency; readonly name: Names }[];
  readonly officers: readonly (Post & { readonly id: string; readonly roles: readonly string[] })[];
  readonly heads: readonly (Post & { readonly officer: string })[];
  readonly roster: readonly (Post & { readonly leader: string; readonly officers: readonly string[] })[];
  /** When units work; one that is not named works around the clock. */
  readonly calendars: readonly UnitCalendar[];
  /** Times of the gate's own, by the names of `GET /v1/gates/{gate}/time-limits`. */
  readonly targets: Readonly<Partial<Record<LimitKey, string>>>;
}

/** The file cannot be taken over; every fault at once. */
export class GateFileFaulty extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the gate's file is faulty:\n- ${faults.join('\n- ')}`);
    this.name = 'GateFileFaulty';
  }
}

/** Since when a post without a date has been held. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

type Raw = Record<string, unknown>;

/** Reads and checks a gate's file. @throws GateFileFaulty naming every fault */
export function readGateFile(text: string): GateFile {
  const raw = objectOf(text);
  const faults: string[] = [];
  const file: GateFile = {
    code: textOf(raw, 'code'),
    name: (raw['name'] ?? { vi: '', en: '' }) as Names,
    timeZone: textOf(raw, 'timeZone'),
    units: listOf(raw, 'units') as never,
    officers: dated(listOf(raw, 'officers'), 'officers', 'id', faults) as never,
    heads: dated(listOf(raw, 'heads'), 'heads', 'unit', faults) as never,
    roster: dated(listOf(raw, 'roster'), 'roster', 'unit', faults) as never,
    calendars: readCalendars(raw, faults),
    targets: raw['targets'] ?? {},
  };
  faults.push(...faultsOf(file));
  if (faults.length > 0) throw new GateFileFaulty(faults);
  return file;
}

function objectOf(text: string): Raw {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Raw;
  } catch {
    // Falls through: whatever it is, it is not a gate's file.
  }
  throw new GateFileFaulty(['it is not a JSON object']);
}

const textOf = (raw: Raw, name: string): string => (typeof raw[name] === 'string' ? raw[name] : '');

const listOf = (raw: Raw, name: string): Raw[] => (Array.isArray(raw[name]) ? (raw[name] as Raw[]) : []);

/** Times in UTC; a post that names no end lasts until the next one of the same unit begins. */
function dated(list: readonly Raw[], name: string, by: string, faults: string[]): Raw[] {
  const time = (value: unknown, at: string): string => {
    if (typeof value === 'string' && isOffsetTime(value)) return new Date(value).toISOString();
    faults.push(`${at} is not a time with an offset`);
    return ALWAYS;
  };
  const posts = list.map((post, index) => ({
    ...post,
    from: post['from'] === undefined ? ALWAYS : time(post['from'], `${name}[${index}].from`),
    to: post['to'] == null ? null : time(post['to'], `${name}[${index}].to`),
  })) as (Raw & { from: string; to: string | null })[];
  const next = (post: Raw & { from: string }) =>
    posts
      .filter((other) => other[by] === post[by] && other.from > post.from)
      .map((other) => other.from)
      .sort()[0];
  return posts.map((post) => ({ ...post, to: post.to ?? (by === 'unit' ? (next(post) ?? null) : null) }));
}

function faultsOf(file: GateFile): string[] {
  const faults: string[] = [];
  const units = new Set(file.units.map(({ id }) => id));
  const check = (holds: boolean, fault: string) => holds || faults.push(fault);
  check(/^[A-Z][A-Z0-9]{1,7}$/.test(file.code), 'code is not the code of a gate');
  check(file.timeZone !== '', 'timeZone is missing');
  for (const agency of ACTING_AGENCIES)
    check(
      file.units.filter((unit) => unit.agency === agency).length === 1,
      `${agency} does not have exactly one unit`,
    );
  for (const { unit, id } of file.officers)
    check(units.has(unit), `officer ${id} serves in an unknown unit ${unit}`);
  for (const unit of units) {
    const heads = file.heads.filter((head) => head.unit === unit);
    check(
      heads.some(({ to }) => to === null),
      `${unit} has no head in office`,
    );
    const since = heads.map(({ from }) => from).sort()[0];
    check(
      since === undefined || covers(heads, { from: since, to: null }),
      `${unit} is without a head at times`,
    );
    for (const [name, posts] of [
      ['heads', file.heads],
      ['shifts', file.roster],
    ] as const)
      check(!overlap(posts.filter((post) => post.unit === unit)), `${name} of ${unit} overlap`);
  }
  for (const { unit, officer, from, to } of file.heads)
    check(
      serves(file, officer, { unit, from, to }, ['HEAD']),
      `the head ${officer} does not serve in ${unit} as HEAD`,
    );
  for (const shift of file.roster) faults.push(...shiftFaults(file, shift));
  faults.push(...targetFaults(file.targets));
  return faults;
}

function targetFaults(targets: GateFile['targets']): string[] {
  const faults = Object.entries(targets).flatMap(([name, time]) =>
    timeFaults(name, time, '').map(({ message }) => `targets.${name}: ${message}`),
  );
  if (faults.length === 0 && isOutOfOrder(targets))
    faults.push('targets.HANDOVER_OFFER is longer than HANDOVER_LONGEST');
  return faults;
}

function shiftFaults(file: GateFile, shift: GateFile['roster'][number]): string[] {
  const { unit, leader, officers } = shift;
  if (typeof leader !== 'string' || leader === '' || !Array.isArray(officers))
    return [`a shift of ${unit} has no leader`];
  return [
    ...(serves(file, leader, shift, LEADING) ? [] : [`a shift of ${unit} has a leader who may not approve`]),
    ...officers
      .filter((officer: string) => !serves(file, officer, shift))
      .map((officer: string) => `a shift of ${unit} has ${officer}, who does not serve in it`),
  ];
}

/** Whether somebody serves in a unit for the whole of a post, with one of the roles where it needs one. */
function serves(file: GateFile, officer: string, post: Post, roles?: readonly string[]): boolean {
  const terms = file.officers.filter(
    (term) =>
      term.id === officer &&
      term.unit === post.unit &&
      (!roles || roles.some((role) => Array.isArray(term.roles) && term.roles.includes(role))),
  );
  return covers(terms, post);
}

function overlap(posts: readonly Post[]): boolean {
  const ordered = [...posts].sort((one, other) => (one.from < other.from ? -1 : 1));
  return ordered.some((post, index) => {
    const next = ordered[index + 1];
    return next !== undefined && (post.to === null || next.from < post.to);
  });
}
