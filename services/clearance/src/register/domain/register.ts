import type { ActingAgency, Stage } from '@onegate/codes';
import { type StandstillEntry, Timetable } from '../../calendar/domain/timetable.ts';
import type { UnitCalendar } from '../../calendar/domain/working-hours.ts';
import { type LimitName, LIMITS } from './limits.ts';

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

export interface TargetEntry {
  readonly gate: string;
  readonly stage: Stage | LimitName;
  /** ISO 8601 duration, down to seconds. */
  readonly target: string;
}

/** The time limits that a gate set itself, all of them, as one version has them. */
export interface LimitsVersion {
  readonly gate: string;
  readonly version: number;
  readonly targets: Readonly<Record<string, string>>;
}

export interface RegisterData {
  readonly version: number;
  readonly gates: readonly string[];
  readonly units: readonly UnitEntry[];
  readonly heads: readonly HeadEntry[];
  readonly officers: readonly OfficerEntry[];
  readonly shifts: readonly ShiftEntry[];
  readonly targets: readonly TargetEntry[];
  /** Every version of every gate's limits, for records that began under it; none where a gate keeps to the defaults. */
  readonly limits?: readonly LimitsVersion[];
  readonly calendars?: readonly UnitCalendar[];
  readonly standstills?: readonly StandstillEntry[];
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
  readonly #targets = new Map<string, string>();
  readonly #limits = new Map<string, LimitsVersion>();
  readonly #newest = new Map<string, number>();

  constructor(readonly data: RegisterData) {
    this.version = data.version;
    this.timetable = new Timetable(data.calendars, data.standstills);
    for (const limits of data.limits ?? []) {
      this.#limits.set(`${limits.gate}/${limits.version}`, limits);
      this.#newest.set(limits.gate, Math.max(limits.version, this.#newest.get(limits.gate) ?? 0));
    }
    this.#gates = new Set(data.gates);
    for (const unit of data.units) {
      this.#units.set(unit.id, unit);
      push(this.#unitsOf, `${unit.gate}/${unit.agency}`, unit);
    }
    for (const head of data.heads) push(this.#heads, head.unit, head);
    for (const shift of data.shifts) push(this.#shifts, shift.unit, shift);
    for (const shifts of this.#shifts.values()) shifts.sort(byBeginning);
    for (const officer of data.officers) push(this.#officers, officer.id, officer);
    for (const { gate, stage, target } of data.targets) this.#targets.set(`${gate}/${stage}`, target);
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

  /** A time limit as this gate has it. */
  limitOf(gate: string, name: LimitName, version?: number): string {
    return this.#ownOf(gate, name, version) ?? LIMITS[name];
  }

  /** Version of the gate's time limits that holds now. */
  limitsVersionOf(gate: string): number | undefined {
    return this.#newest.get(gate);
  }

  /** The gate's own target for a stage, where it has one; as a version of its limits had it. */
  targetOf(gate: string, stage: Stage, version?: number): string | undefined {
    return this.#ownOf(gate, stage, version);
  }

  #ownOf(gate: string, name: string, version?: number): string | undefined {
    const kept = version === undefined ? undefined : this.#limits.get(`${gate}/${version}`);
    return kept ? kept.targets[name] : this.#targets.get(`${gate}/${name}`);
  }
}

const byBeginning = (one: Dated, other: Dated): number => (one.from < other.from ? -1 : 1);

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
