import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fact, type FactName, sampleFact } from '@onegate/contracts';
import { Database } from '@onegate/persistence';
import { type BootedService, bootService, type Claims, type Person } from '@onegate/testing';
import { clearance } from '../src/clearance.service-definition.ts';
import { Timer } from '../src/clocks/timer.ts';
import type { Input } from '../src/movement/domain/input.ts';
import { type GateFile, readGateFile } from '../src/register/load/gate-file.ts';
import { loadGate } from '../src/register/load/load-gate.ts';
import { type TestMovement } from './a-movement.ts';

const GATE_FILE = join(process.cwd(), 'deploy/gates/le-thanh/gate.json');

/** Clearance alone, with the gate of Lệ Thanh and its people. */
export class House {
  readonly board: Person;
  readonly boardHead: Person;
  readonly customs: Person;
  readonly customsHead: Person;
  readonly customsLeader: Person;
  readonly plant: Person;
  readonly plantOther: Person;
  readonly borderGuard: Person;
  readonly borderGuardHead: Person;
  /** Of the unit, with a head's role, yet in nobody's compartment. */
  readonly borderGuardOtherHead: Person;
  readonly borderGuardStranger: Person;
  readonly auditor: Person;
  readonly declarant: Person;
  readonly stranger: Person;

  private constructor(readonly service: BootedService) {
    const officer = (name: string, agency: string, unit: string, roles = ['OFFICER']): Person =>
      service.as({ sub: name, roles, agency, unit, gate: ['LT'] } satisfies Claims);
    this.board = officer('board.officer1', 'MANAGEMENT_BOARD', 'LT-BQL');
    this.boardHead = officer('board.head', 'MANAGEMENT_BOARD', 'LT-BQL', ['HEAD', 'OFFICER']);
    this.customs = officer('customs.officer1', 'CUSTOMS', 'LT-HQ');
    this.customsHead = officer('customs.head', 'CUSTOMS', 'LT-HQ', ['HEAD', 'OFFICER']);
    this.customsLeader = officer('customs.leader1', 'CUSTOMS', 'LT-HQ', ['SHIFT_LEADER', 'OFFICER']);
    this.plant = officer('plant.officer1', 'PLANT_QUARANTINE', 'LT-KDTV');
    this.plantOther = officer('plant.officer2', 'PLANT_QUARANTINE', 'LT-KDTV');
    this.borderGuard = officer('border-guard.officer1', 'BORDER_GUARD', 'LT-BP');
    this.borderGuardHead = officer('border-guard.head', 'BORDER_GUARD', 'LT-BP', ['HEAD', 'OFFICER']);
    this.borderGuardOtherHead = officer('border-guard.deputy', 'BORDER_GUARD', 'LT-BP', ['HEAD', 'OFFICER']);
    this.borderGuardStranger = officer('border-guard.officer2', 'BORDER_GUARD', 'LT-BP');
    this.auditor = officer('board.auditor', 'MANAGEMENT_BOARD', 'LT-BQL', ['AUDITOR']);
    this.declarant = service.as({ sub: 'declarant1', roles: ['DECLARANT'], enterprise: '5900123453' });
    this.stranger = service.as({ sub: 'stranger', roles: ['DECLARANT'], enterprise: '0100109106' });
  }

  /**
   * @param env settings of the service
   * @param targets stages that the gate measures by a time of its own
   */
  static async open(
    env: Readonly<Record<string, unknown>> = {},
    targets: GateFile['targets'] = {},
  ): Promise<House> {
    const service = await bootService(clearance, env);
    const gate = readGateFile(readFileSync(GATE_FILE, 'utf8'));
    await loadGate(service.app.get(Database), { ...gate, targets });
    return new House(service);
  }

  /** No clock runs out from now on: nothing is told but what a test does. */
  async stopTimers(): Promise<void> {
    await this.service.app.get(Timer).onApplicationShutdown();
  }

  close(): Promise<void> {
    return this.service.close();
  }

  /** Tells facts and waits until they have had their effect. */
  async hear(...facts: readonly Fact[]): Promise<void> {
    await this.service.tell(...facts);
    await this.service.settled(...facts);
  }

  /** Tells facts one after the other, each after the one before has had its effect: as a day at the gate brings them. */
  async follow(...facts: readonly Fact[]): Promise<void> {
    for (const run of runsOf(facts)) await this.hear(...run);
  }

  /** Names of what was told about a movement, in order. */
  async told(key: string): Promise<string[]> {
    return (await this.service.facts()).filter((fact) => fact.key === key).map(({ name }) => name);
  }

  /** Tiles and chains of all records: both must be empty. */
  async violations(): Promise<unknown[]> {
    return await this.service.database.query('SELECT * FROM holding_violation');
  }
}

/** The facts that a test movement heard so far, as others would tell them; those of clearance itself left out. */
export function factsOf(movement: TestMovement, inputs: readonly Input[] = movement.inputs): Fact[] {
  return inputs
    .filter(({ name }) => !OWN.test(name))
    .map(({ name, data, eventId, occurredAt, actor }) => {
      const { movementId: key } = movement;
      const about = { id: eventId, key, subject: key, occurredAt, recordedAt: occurredAt, actor };
      return { ...sampleFact(name as FactName, about), data } as Fact;
    });
}

const OWN = /^(?:exit\.permitted|hold\.|handover\.|contest\.|clock\.|crossing\.presumed)/;

/** Neighbours of one topic come in order anyway. */
function runsOf(facts: readonly Fact[]): Fact[][] {
  const runs: Fact[][] = [];
  for (const fact of facts) {
    const run = runs.at(-1);
    if (run?.[0]?.topic === fact.topic) run.push(fact);
    else runs.push([fact]);
  }
  return runs;
}
