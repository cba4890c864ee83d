import type { ActingAgency } from '@onegate/codes';
import { type StandstillEntry, Timetable } from '../../calendar/domain/timetable.ts';
import type { UnitCalendar } from '../../calendar/domain/working-hours.ts';
import { type LimitName, LIMITS, type StageLimit } from './limits.ts';
import type { ToleranceVersion } from '../../weights/domain/tolerances.ts';
import type { NormName } from './norms.ts';

/** Somebody's place in a unit, dated: from, inclusive, to, exclusive; null: until further notice. */
export interface Dated {
  readonly from: string;
  readonly to: string | null;
}

/** A unit by which an agency acts at a gate, for as long as it does. */
export interface UnitEntry extends Dated {
  readonly id: string;
  readonly gate: string;
  readonly agency: ActingAgency;
}

export interface HeadEntry extends Dated {
  readonly unit: string;
  readonly officer: string;
}

export interface OfficerEntry extends Dated {
  readonly id: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

export interface ShiftEntry extends Dated {
  readonly unit: string;
  /** Leads the shift and may approve. */
  readonly leader: string;
  readonly officers: readonly string[];
}

/** The time limits that a gate set itself, all of them, as one version has them. */
export interface LimitsVersion {
  readonly gate: string;
  readonly version: number;
  /** From when it holds, until a later one does. */
  readonly from: string;
  /** By name: ISO 8601 duration, down to seconds. */
  readonly targets: Readonly<Record<string, string>>;
}

export interface RegisterData {
  readonly version: number;
  readonly gates: readonly string[];
  readonly units: readonly UnitEntry[];
  readonly heads: readonly HeadEntry[];
  readonly officers: readonly OfficerEntry[];
  readonly shifts: readonly ShiftEntry[];
  /** Every version of every gate's limits, for records that began under it; none where a gate keeps to the defaults. */
  readonly limits?: readonly LimitsVersion[];
  readonly tolerances?: readonly ToleranceVersion[];
  readonly calendars?: readonly UnitCalendar[];
  readonly standstills?: readonly StandstillEntry[];
}

/** What is measured by a gate's limits: a record by those with which it began. */
export interface Limited {
  readonly gate: string;
  readonly limitsVersion?: number | undefined;
}

/** The gate, unit or head asked for is not in the register: somebody forgot to load it. */
export class NotRegistered extends Error {
  constructor(what: string) {
    super(`not in the register: ${what}`);
    this.name = 'NotRegistered';
  }
}

/** Who stands where, at any instant. Read once and looked up in memory: every fact asks it. */
export class Register {
  readonly version: number;
  readonly timetable: Timetable;
  readonly #gates: ReadonlySet<string>;
  readonly #units = new Map<string, UnitEntry>();
  readonly #unitsOf = new Map<string, UnitEntry[]>();
  readonly #heads = new Map<string, HeadEntry[]>();
  readonly #shifts = new Map<string, ShiftEntry[]>();
  readonly #officers = new Map<string, OfficerEntry[]>();
  readonly #limits = new Map<string, LimitsVersion>();
  readonly #limitsOf = new Map<string, LimitsVersion[]>();

  constructor(readonly data: RegisterData) {
    this.version = data.version;
    this.timetable = new Timetable(data.calendars, data.standstills);
    for (const limits of data.limits ?? []) {
      this.#limits.set(`${limits.gate}/${limits.version}`, limits);
      push(this.#limitsOf, limits.gate, limits);
    }
    for (const versions of this.#limitsOf.values()) versions.sort(byBeginning);
    this.#gates = new Set(data.gates);
    for (const unit of data.units) {
      this.#units.set(unit.id, unit);
      push(this.#unitsOf, `${unit.gate}/${unit.agency}`, unit);
    }
    for (const head of data.heads) push(this.#heads, head.unit, head);
    for (const shift of data.shifts) push(this.#shifts, shift.unit, shift);
    for (const shifts of this.#shifts.values()) shifts.sort(byBeginning);
    for (const officer of data.officers) push(this.#officers, officer.id, officer);
  }

  knowsGate(gate: string): boolean {
    return this.#gates.has(gate);
  }

  /** @throws NotRegistered */
  unit(id: string): UnitEntry {
    const unit = this.#units.get(id);
    if (!unit) throw new NotRegistered(`unit ${id}`);
    return unit;
  }

  findUnit(id: string): UnitEntry | undefined {
    return this.#units.get(id);
  }

  /** The unit by which an agency acts at a gate, now or at an instant. @throws NotRegistered */
  unitOf(gate: string, agency: ActingAgency, at = new Date().toISOString()): string {
    const units = this.#unitsOf.get(`${gate}/${agency}`);
    const unit = inForce(units, at) ?? units?.[0];
    if (unit === undefined) throw new NotRegistered(`${agency} at ${gate}`);
    return unit.id;
  }

  /** Who leads the shift, or null where the roster is empty. */
  leaderOnDuty(unit: string, at: string): string | null {
    return this.shiftAt(unit, at)?.leader ?? null;
  }

  /** The shift on duty, or undefined where the roster is empty. */
  shiftAt(unit: string, at: string): ShiftEntry | undefined {
    return inForce(this.#shifts.get(unit), at);
  }

  /**
   * Who heads the unit; of one that has a successor, who heads that.
   * @throws NotRegistered: without a head nobody would answer
   */
  headOf(unit: string, at: string): string {
    const head = this.findHead(unit, at) ?? this.findHead(this.#standsFor(unit, at), at);
    if (head === null) throw new NotRegistered(`head of ${unit}`);
    return head;
  }

  #standsFor(id: string, at: string): string {
    const { gate, agency } = this.unit(id);
    return this.unitOf(gate, agency, at);
  }

  /** Who heads the unit at an instant of the past or present, or null where the register names nobody. */
  findHead(unit: string, at: string): string | null {
    return inForce(this.#heads.get(unit), at)?.officer ?? null;
  }

  /** When somebody else may head the unit, or lead its shift. */
  changesOf(unit: string): string[] {
    const dated: readonly Dated[] = [...(this.#heads.get(unit) ?? []), ...(this.#shifts.get(unit) ?? [])];
    return dated.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  }

  /**
   * The person of a unit who answers: the officer who claimed, else whoever leads the shift, else the head.
   * @throws NotRegistered for a unit without a head, which the register refuses
   */
  personOf(unit: string, at: string, claimant: string | null = null): string {
    return claimant ?? this.leaderOnDuty(unit, at) ?? this.headOf(unit, at);
  }

  /** Whether a shift of the unit began without an officer after an instant: what they had is the next leader's. */
  hasGoneOff(officer: string, unit: string, since: string, at: string): boolean {
    if (this.findHead(unit, at) === officer) return false;
    const shifts = this.#shifts.get(unit) ?? [];
    for (let index = shifts.length - 1; index >= 0; index -= 1) {
      const shift = shifts[index];
      if (!shift || shift.from <= since) return false;
      const there = shift.leader === officer || shift.officers.includes(officer);
      if (shift.from <= at && !there) return true;
    }
    return false;
  }

  /** When somebody else began to lead the shift or head the unit last; undefined before the first. */
  lastTurn(unit: string, at: string): string | undefined {
    return this.changesOf(unit)
      .filter((turn) => turn <= at)
      .reduce<string | undefined>(
        (last, turn) => (last === undefined || turn > last ? turn : last),
        undefined,
      );
  }

  /** The shift of the unit that begins next. */
  nextShift(unit: string, at: string): ShiftEntry | undefined {
    return this.#shifts.get(unit)?.find(({ from }) => from > at);
  }

  servesIn(officer: string, unit: string, at: string): boolean {
    return (this.#officers.get(officer) ?? []).some((entry) => entry.unit === unit && isInForce(entry, at));
  }

  /** A time limit as a gate has it now, or as it was when a record began. */
  limitOf(of: string | Limited, name: LimitName): string {
    return this.#ownOf(of, name) ?? LIMITS[name].standard;
  }

  /** Version of the gate's time limits that holds, now or at an instant. */
  limitsVersionOf(gate: string, at = new Date().toISOString()): number | undefined {
    const versions = this.#limitsOf.get(gate);
    return (versions?.findLast(({ from }) => from <= at) ?? versions?.[0])?.version;
  }

  /** How far weights may differ at the gate, by its own word; undefined where it has none. */
  tolerancesOf(gate: string, at: string): ToleranceVersion | undefined {
    return (this.data.tolerances ?? [])
      .filter((version) => version.gate === gate && version.from <= at)
      .reduce<ToleranceVersion | undefined>(
        (last, version) => (last === undefined || version.from > last.from ? version : last),
        undefined,
      );
  }

  /** The gate's own target for a stage, where it has one. */
  targetOf(of: string | Limited, stage: StageLimit): string | undefined {
    return this.#ownOf(of, stage);
  }

  /** The gate's own norm of a task, where it has one. */
  normOf(of: string | Limited, norm: NormName): string | undefined {
    return this.#ownOf(of, norm);
  }

  #ownOf(of: string | Limited, name: string): string | undefined {
    const { gate, limitsVersion }: Limited = typeof of === 'string' ? { gate: of } : of;
    const kept = this.#limits.get(`${gate}/${limitsVersion}`);
    return (kept ?? this.#limits.get(`${gate}/${this.limitsVersionOf(gate)}`))?.targets[name];
  }
}

const byBeginning = (one: { readonly from: string }, other: { readonly from: string }): number =>
  one.from < other.from ? -1 : Number(one.from > other.from);

function push<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

const isInForce = (entry: Dated, at: string): boolean =>
  entry.from <= at && (entry.to === null || at < entry.to);

/** The entry in force; of several the one that began last. */
function inForce<Entry extends Dated>(entries: readonly Entry[] | undefined, at: string): Entry | undefined {
  let found: Entry | undefined;
  for (const entry of entries ?? [])
    if (isInForce(entry, at) && (found === undefined || entry.from > found.from)) found = entry;
  return found;
}
