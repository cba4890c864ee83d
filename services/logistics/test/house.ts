import { type Fact, type FactData, type FactName, newId, sampleFact } from '@onegate/contracts';
import type { Stage } from '@onegate/codes';
import { Database } from '@onegate/persistence';
import { bootService, type BootedService, type Claims, type Person, type Reply } from '@onegate/testing';
import type { Gate } from '../src/gate/domain/gate.ts';
import { keepGate } from '../src/gate/gate.repository.ts';
import { logistics } from '../src/logistics.service-definition.ts';
import { fakeClearance, type FakeClearance } from './clearance.ts';

type Declaration = FactData<'declaration.accepted'>['declaration'];
export type Movement = Record<string, unknown> & {
  readonly movementId: string;
  readonly state: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
};

export const DECLARANT = '5900123456';
export const CARRIER = '0312345678';

/** Logistics alone, with the gates of the test, its people and a clearance that says what the test wants. */
export class House {
  static async open(...gates: readonly Gate[]): Promise<House> {
    const clearance = await fakeClearance();
    const service = await bootService(logistics, { CLEARANCE_URL: clearance.url, CLEARANCE_TIMEOUT_MS: 400 });
    const database = service.app.get(Database);
    for (const gate of gates) await database.write((tx) => keepGate(tx, gate));
    return new House(
      service,
      clearance,
      gates.map(({ code }) => code),
    );
  }

  readonly board: Person;
  readonly cashier: Person;
  readonly borderGuard: Person;
  readonly customs: Person;
  readonly neighbour: Person;
  readonly declarant: Person;
  readonly carrier: Person;
  readonly stranger: Person;

  private constructor(
    readonly service: BootedService,
    readonly clearance: FakeClearance,
    gate: readonly string[],
  ) {
    const officer = (agency: string): Claims => ({
      sub: `${agency}.1`,
      roles: ['OFFICER'],
      agency,
      unit: agency,
      gate,
    });
    this.board = service.as(officer('MANAGEMENT_BOARD'));
    this.borderGuard = service.as(officer('BORDER_GUARD'));
    this.customs = service.as(officer('CUSTOMS'));
    this.cashier = service.as({ ...officer('MANAGEMENT_BOARD'), sub: 'cashier.1', roles: ['CASHIER'] });
    this.neighbour = service.as({ sub: 'neighbour.1', roles: ['NEIGHBOUR'], gate });
    this.declarant = service.as({ sub: 'declarant.1', roles: ['DECLARANT'], enterprise: DECLARANT });
    this.carrier = service.as({ sub: 'carrier.1', roles: ['CARRIER'], enterprise: CARRIER });
    this.stranger = service.as({ sub: 'stranger.1', roles: ['DECLARANT'], enterprise: '0100109106' });
  }

  /** Accepts a declaration and waits until the movement is there. @returns its movement. */
  async expect(gate: string, over: Partial<Declaration> = {}): Promise<string> {
    const fact = accepted(gate, over);
    await this.hear(fact);
    return fact.key;
  }

  /** Tells facts and waits until they have had their effect. */
  async hear(...facts: readonly Fact[]): Promise<void> {
    await this.service.tell(...facts);
    await this.service.settled(...facts);
  }

  async stage(movementId: string, ...stages: readonly Stage[]): Promise<void> {
    for (const stage of stages) await this.hear(stageChanged(movementId, stage));
  }

  async show(movementId: string): Promise<Movement> {
    return (await this.board.get<Movement>(`/v1/movements/${movementId}`)).body;
  }

  /** What was told about a movement, by name, in order. */
  async told(movementId: string): Promise<string[]> {
    return (await this.service.facts()).filter(({ key }) => key === movementId).map(({ name }) => name);
  }

  async dataOf(movementId: string, name: FactName): Promise<Fact['data'][]> {
    const facts = await this.service.facts();
    return facts.filter((fact) => fact.key === movementId && fact.name === name).map(({ data }) => data);
  }

  /** Brings a truck into the yard. */
  async inYard(gate: string, over: Partial<Declaration> = {}): Promise<string> {
    const id = await this.expect(gate, over);
    worked(await this.board.post(`/v1/movements/${id}/arrival`));
    await this.stage(id, 'ARRIVED', 'IN_YARD');
    worked(await this.board.post(`/v1/movements/${id}/yard-entry`, { yard: 'Y1' }));
    return id;
  }

  /** Brings a truck into the queue for exit. */
  async queued(gate: string, over: Partial<Declaration> = {}): Promise<string> {
    const id = await this.inYard(gate, over);
    await this.stage(id, 'UNDER_INSPECTION', 'QUEUED_FOR_EXIT');
    return id;
  }

  /** Brings a truck to the exit. */
  async called(gate: string, over: Partial<Declaration> = {}): Promise<string> {
    const id = await this.queued(gate, over);
    worked(await this.board.post(`/v1/movements/${id}/call`));
    await this.stage(id, 'EXIT_CONTROL');
    return id;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.clearance.close();
  }
}

export function accepted(gate: string, over: Partial<Declaration> = {}): Fact<'declaration.accepted'> {
  const movementId = over.movementId ?? newId();
  const { declaration } = sampleFact('declaration.accepted').data;
  const ids = { movementId, declarationId: newId(), gate };
  return sampleFact('declaration.accepted', {
    key: movementId,
    gate,
    data: { declaration: { ...declaration, ...ids, ...over } },
  });
}

export const stageChanged = (movementId: string, to: Stage): Fact<'stage.changed'> =>
  sampleFact('stage.changed', {
    key: movementId,
    data: { subject: { kind: 'MOVEMENT', id: movementId }, to },
  });

/** @throws Error showing the problem when a request was refused. */
export function worked<Body>(reply: Reply<Body>): Body {
  if (reply.status >= 300) throw new Error(`refused with ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
