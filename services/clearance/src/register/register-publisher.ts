import { Injectable } from '@nestjs/common';
import { contracts, type FactData, newId } from '@onegate/contracts';
import { type NewFact, Outbox } from '@onegate/messaging';
import { Clock, Database, streamLock, type Transaction } from '@onegate/persistence';
import { routesOf } from './published-routes.ts';
import { readRegister, readRegisterTexts, type RegisterTexts } from './register.repository.ts';
import { Register } from './domain/register.ts';

const CAUSE = { actor: { kind: 'SYSTEM' as const, id: 'rule:clearance.register' } };
const CLAIM = 'UPDATE register_version SET published = version WHERE published < version RETURNING version';
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
      const [claimed] = await tx.write<{ version: number }>(CLAIM);
      if (claimed) await this.#tell(tx, claimed.version);
    });
  }

  async #tell(tx: Transaction, version: number): Promise<void> {
    const register = new Register(await readRegister(tx, version));
    const texts = await readRegisterTexts(tx);
    const occurredAt = this.clock.now();
    const cause = { ...CAUSE, correlationId: newId() };
    const facts = register.data.gates.flatMap((gate): NewFact[] => {
      const about = { key: gate, subject: gate, gate, occurredAt };
      const head = { gate, version, effectiveFrom: occurredAt.toISOString() };
      return [
        {
          ...about,
          name: 'gate.register-published',
          data: { ...head, ...registerOf(register, texts, gate) },
        },
        { ...about, name: 'gate.routes-published', data: { ...head, routes: routesOf(register, gate) } },
      ];
    });
    await this.outbox.append(tx, cause, facts);
  }
}

type Published = Omit<FactData<'gate.register-published'>, 'gate' | 'version' | 'effectiveFrom'>;

function registerOf({ data }: Register, texts: RegisterTexts, gate: string): Published {
  const units = data.units.filter((unit) => unit.gate === gate);
  const ids = new Set(units.map(({ id }) => id));
  const here = <Entry extends { unit: string }>(entries: readonly Entry[]): Entry[] =>
    entries.filter(({ unit }) => ids.has(unit));
  return {
    units: units.map(({ id, agency }) => ({ id, agency, name: texts.names.get(id) ?? { vi: id, en: id } })),
    officers: here(data.officers).map(({ id, unit }) => ({
      id,
      unit,
      roles: texts.roles.get(`${unit}/${id}`) ?? [],
    })),
    heads: here(data.heads).map(({ unit, officer, from, to }) => ({ unit, officer, from, to })),
    roster: here(data.shifts).map(({ unit, leader, officers, from, to }) => ({
      unit,
      leader,
      officers,
      from,
      to,
    })),
  };
}
