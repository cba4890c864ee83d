import { Injectable } from '@nestjs/common';
import { contracts, type FactData, newId } from '@onegate/contracts';
import { type NewFact, Outbox } from '@onegate/messaging';
import { timesOf } from '../limits/domain/change-limits.ts';
import { claimUntold } from '../limits/limits.repository.ts';
import { Clock, Database, streamLock, type Transaction } from '@onegate/persistence';
import { routesOf } from './published-routes.ts';
import { readRegister, readUnitNames } from './register.repository.ts';
import { type Dated, Register } from './domain/register.ts';

const CAUSE = { actor: { kind: 'SYSTEM' as const, id: 'rule:clearance.register' } };
/** How long an entry that is over stays in what is told: the whole past is asked of `GET /v1/rosters?at=`. */
const KEPT_MS = 31 * 24 * 3_600_000;
const CLAIM = `
  UPDATE register_version SET published = version WHERE published < version
  RETURNING version, coalesce(effective_from, now()) AS "effectiveFrom"`;
const TOPIC = contracts['gate.register-published'].topic;

/** Tells everyone the register and the routes of every gate, whole, each time that they changed. */
@Injectable()
export class RegisterPublisher {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Once per version, whichever instance is first. */
  async publish(): Promise<void> {
    const { data } = new Register(await readRegister(this.database, 0));
    const { gates } = data;
    if (gates.length === 0) return;
    await this.database.write(async (tx) => {
      await tx.lock([streamLock('register', 'all'), ...gates.map((gate) => streamLock(TOPIC, gate))]);
      const [claimed] = await tx.write<Claimed>(CLAIM);
      if (claimed) await this.#tell(tx, claimed);
    });
  }

  async #tell(tx: Transaction, { version, effectiveFrom }: Claimed): Promise<void> {
    const register = new Register(await readRegister(tx, version));
    const names = await readUnitNames(tx);
    const occurredAt = this.clock.now();
    const cause = { ...CAUSE, correlationId: newId() };
    const facts = register.data.gates.flatMap((gate): NewFact[] => {
      const about = { key: gate, subject: gate, gate, occurredAt };
      const head = { gate, version, effectiveFrom: effectiveFrom.toISOString() };
      return [
        {
          ...about,
          name: 'gate.register-published',
          data: { ...head, ...registerOf(register, names, gate, occurredAt) },
        },
        { ...about, name: 'gate.routes-published', data: { ...head, routes: routesOf(register, gate) } },
      ];
    });
    await this.outbox.append(tx, cause, [...facts, ...(await limitsTold(tx, occurredAt))]);
  }
}

/** Each version of a gate's time limits, once. */
async function limitsTold(tx: Transaction, occurredAt: Date): Promise<NewFact[]> {
  const untold = await claimUntold(tx);
  return untold.map(({ gate, version, from, targets, withdrawn }) => ({
    ...{ name: 'gate.time-limits-published', key: gate, subject: gate, gate, occurredAt },
    data: {
      ...{ gate, version, effectiveFrom: from, withdrawn: [...withdrawn] },
      limits: timesOf(targets).map(({ name: limit, time }) => ({ limit, time })),
    },
  }));
}

interface Claimed {
  readonly version: number;
  readonly effectiveFrom: Date;
}

type Published = Omit<FactData<'gate.register-published'>, 'gate' | 'version' | 'effectiveFrom'>;
type Names = Awaited<ReturnType<typeof readUnitNames>>;

function registerOf({ data }: Register, names: Names, gate: string, now: Date): Published {
  const recent = new Date(now.getTime() - KEPT_MS).toISOString();
  const at = now.toISOString();
  const units = data.units.filter((unit) => unit.gate === gate && lasts(unit, at));
  const ids = new Set(units.map(({ id }) => id));
  const here = <Entry extends Dated & { unit: string }>(entries: readonly Entry[], since: string): Entry[] =>
    entries.filter((entry) => ids.has(entry.unit) && lasts(entry, since));
  const officers = here(data.officers, at).sort((one, other) => (one.from < other.from ? -1 : 1));
  return {
    units: units.map(({ id, agency }) => ({ id, agency, name: names.get(id) ?? { vi: id, en: id } })),
    officers: [
      ...new Map(officers.map(({ id, unit, roles }) => [`${unit}/${id}`, { id, unit, roles }])).values(),
    ],
    heads: here(data.heads, recent).map(({ unit, officer, from, to }) => ({ unit, officer, from, to })),
    roster: here(data.shifts, recent).map(({ unit, leader, officers: on, from, to }) => ({
      unit,
      leader,
      officers: on,
      from,
      to,
    })),
  };
}

const lasts = ({ to }: Dated, at: string): boolean => to === null || to > at;
