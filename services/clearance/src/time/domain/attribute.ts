import type { ActingAgency, Stage, WaitingOn } from '@onegate/codes';
import { awaitedOf } from './awaited.ts';
import { type Charge, chargeAt, type ChargedParty, type Known } from './charge.ts';
import { type Standing, standingsOf } from './life.ts';
import { OPEN_END, type Span } from './span.ts';
import { taskRunsOf } from './task-run.ts';
import type { ToldEntry } from './told-entry.ts';

/** What attribution asks of the world outside a record. */
export interface World {
  /** Whose act the route awaits in a stage. */
  readonly routeAwaits: (stage: Stage) => WaitingOn | null;
  /** The unit by which an agency acts at the gate. */
  readonly unitOf: (agency: ActingAgency) => string;
  /** Who headed the unit at an instant, and led its shift; null where the register names nobody. */
  readonly peopleAt: (
    unit: string,
    at: number,
  ) => { readonly head: string | null; readonly leader: string | null };
  /** Whether the unit worked at an instant. */
  readonly isWorking: (unit: string, at: number) => boolean;
  /** Whether what an agency's inspection needs, or without one what the stage does, stood still at an instant. */
  readonly isStanding: (stage: Stage, inspecting: ActingAgency | undefined, at: number) => boolean;
  /** Instants within the span at which people or working hours of the unit may change, or something stood still. */
  readonly changesOf: (unit: string, span: Span) => readonly number[];
}

/** Who a time is charged to. */
export interface Charged {
  readonly party: ChargedParty;
  readonly agency?: ActingAgency;
  readonly unit?: string;
  readonly officer?: string;
  readonly head?: string;
  readonly inspectionId?: string;
}

/** A part of a record's life in which nothing changed that its time is counted by. */
export interface Part extends Span {
  readonly charged: Charged;
  readonly holder: { readonly agency: ActingAgency; readonly unit: string };
  readonly stage: Stage;
  readonly working: boolean;
  readonly paused: boolean;
  readonly provisional: boolean;
}

/**
 * Splits a record's life until `now` into parts without gap and overlap, on the axis of occurrence; while the record
 * was closed it did not live. Pure: the same entries and the same world give the same parts.
 */
export function attribute(entries: readonly ToldEntry[], world: World, now: number): Part[] {
  const tasks = taskRunsOf(entries);
  const awaited = awaitedOf(entries);
  const leaderAt = (unit: string, at: number) => world.peopleAt(unit, at).leader;
  const known: Known = { tasks, awaited, routeAwaits: world.routeAwaits, leaderAt };
  const changes = instantsOf([
    ...tasks,
    ...tasks.flatMap(({ asked }) => asked),
    ...awaited.corrections,
    ...awaited.holds,
  ]);
  for (const { claims } of tasks) changes.push(...claims.map(({ at }) => at));
  const parts: Part[] = [];
  for (const standing of standingsOf(entries)) {
    if (!standing.holder) continue;
    const life = { ...standing, to: Math.min(standing.to, now) };
    for (const span of split(life, changes)) {
      const charge = chargeAt(span.from, standing, known);
      for (const part of partsOf(span, standing, charge, world)) append(parts, part);
    }
  }
  return parts;
}

const instantsOf = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ from, to }) => (to === OPEN_END ? [from] : [from, to]));

/** The span, cut at every instant that lies inside it. */
function split({ from, to }: Span, at: readonly number[]): Span[] {
  if (from >= to) return [];
  const inside = [...new Set(at)].filter((instant) => from < instant && instant < to).sort((a, b) => a - b);
  const edges = [from, ...inside, to];
  return edges.slice(1).map((end, index) => ({ from: edges[index] ?? from, to: end }));
}

/** A time charged to one party, cut where the people of the unit or its working hours change. */
function partsOf(span: Span, { stage, holder }: Standing, charge: Charge, world: World): Part[] {
  if (!holder) return [];
  const { paused, provisional, ...by } = charge;
  const unit = by.unit ?? (by.agency && world.unitOf(by.agency));
  const clocked = unit ?? holder.unit;
  const inspecting = by.inspectionId === undefined ? undefined : by.agency;
  return split(span, world.changesOf(clocked, span)).map((part) => ({
    ...part,
    charged: unit === undefined ? by : { ...by, unit, ...peopleOf(unit, part.from, by.officer, world) },
    holder: { agency: holder.agency, unit: holder.unit },
    stage,
    working: world.isWorking(clocked, part.from),
    paused: paused || (by.party !== 'SEALED' && world.isStanding(stage, inspecting, part.from)),
    provisional,
  }));
}

function peopleOf(unit: string, at: number, claimant: string | undefined, world: World) {
  const { head, leader } = world.peopleAt(unit, at);
  const officer = claimant ?? leader;
  return { ...(officer !== null && { officer }), ...(head !== null && { head }) };
}

/** Adds a part; one that only continues the last lengthens it. */
function append(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (last?.to === part.from && kindOf(last) === kindOf(part))
    parts[parts.length - 1] = { ...last, to: part.to };
  else parts.push(part);
}

const kindOf = (part: Part): string => JSON.stringify({ ...part, from: 0, to: 0 });
