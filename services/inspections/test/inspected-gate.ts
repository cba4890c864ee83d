import { type Fact, type FactName, newId, sampleFact, type SampleOverrides } from '@onegate/contracts';
import type { Channel } from '@onegate/codes';
import { bootService, type BootedService, type Person } from '@onegate/testing';
import type { InspectionView } from '../src/inspection/inspection.view.ts';
import { inspections } from '../src/inspections.service-definition.ts';

const staff = (sub: string, agency: string, unit: string, ...roles: string[]) => ({
  sub,
  agency,
  unit,
  roles: roles.length > 0 ? roles : ['OFFICER'],
  gate: ['LT'],
});

/** People of the gate of Lệ Thanh, as their tokens say. */
export const PEOPLE = {
  guard: staff('border-guard.officer1', 'BORDER_GUARD', 'LT-BP'),
  health: staff('health.officer1', 'HEALTH_QUARANTINE', 'LT-KDYT'),
  customs: staff('customs.officer1', 'CUSTOMS', 'LT-HQ'),
  customs2: staff('customs.officer2', 'CUSTOMS', 'LT-HQ'),
  customsLeader: staff('customs.leader1', 'CUSTOMS', 'LT-HQ', 'SHIFT_LEADER', 'OFFICER'),
  customsElsewhere: { ...staff('customs.officer9', 'CUSTOMS', 'HN-HQ'), gate: ['HN'] },
  plant: staff('plant.officer1', 'PLANT_QUARANTINE', 'LT-KDTV'),
  plant2: staff('plant.officer2', 'PLANT_QUARANTINE', 'LT-KDTV'),
  plantLeader: staff('plant.leader1', 'PLANT_QUARANTINE', 'LT-KDTV', 'SHIFT_LEADER', 'OFFICER'),
  board: staff('board.officer1', 'MANAGEMENT_BOARD', 'LT-BQL'),
  declarant: { sub: 'declarant1', roles: ['DECLARANT'], enterprise: '5900123453' },
  stranger: { sub: 'declarant2', roles: ['DECLARANT'], enterprise: '0100109106' },
} as const;
export type Who = keyof typeof PEOPLE;

type Declaration = Fact<'declaration.accepted'>['data']['declaration'];

export interface TruckOptions {
  readonly direction?: 'EXPORT' | 'IMPORT';
  readonly channel?: Channel;
  readonly hsCode?: string;
  readonly customsNumber?: string;
  readonly shipments?: number;
}

/** A truck as the other services tell of it. */
export class Truck {
  readonly id = newId();
  readonly shipmentId: string;
  readonly customsNumber: string;
  declaration: Declaration;

  constructor(
    private readonly gate: InspectedGate,
    {
      direction = 'EXPORT',
      channel = 'YELLOW',
      hsCode = '081060',
      customsNumber,
      shipments = 1,
    }: TruckOptions,
  ) {
    const sample = sampleFact('declaration.accepted').data.declaration;
    const like = sample.shipments[0]!;
    const number = customsNumber ?? `30${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
    this.customsNumber = number;
    this.declaration = {
      ...sample,
      movementId: this.id,
      declarationVersion: 1,
      gate: 'LT',
      direction,
      declarantEnterprise: '5900123453',
      carrierEnterprise: '5900123453',
      shipments: Array.from({ length: shipments }, () => ({
        ...like,
        shipmentId: newId(),
        enterprise: '5900123453',
        customsDeclarations: [{ ...like.customsDeclarations[0]!, number, channel }],
        goods: [{ ...like.goods[0]!, hsCode }],
      })),
    };
    this.shipmentId = this.declaration.shipments[0]?.shipmentId ?? '';
  }

  fact<N extends FactName>(name: N, data: Partial<Fact<N>['data']> = {}): Fact<N> {
    return sampleFact(name, { key: this.id, data } as SampleOverrides<N>);
  }

  accepted = (): Fact<'declaration.accepted'> =>
    this.fact('declaration.accepted', { declaration: this.declaration, warnings: [] });

  /** Told to the service, and settled there. */
  async tell(...facts: Fact[]): Promise<this> {
    await this.gate.tell(...facts);
    return this;
  }

  async inYard(): Promise<this> {
    return await this.tell(this.accepted(), this.fact('vehicle.admitted'), this.fact('yard.entered'));
  }

  async tasks(who: Who = 'board'): Promise<InspectionView[]> {
    const { body } = await this.gate
      .as(who)
      .get<{ items: InspectionView[] }>(`/v1/movements/${this.id}/inspections`);
    return body.items;
  }

  /** The newest task of this kind. */
  async task(kind: string): Promise<InspectionView> {
    const task = (await this.tasks()).findLast((one) => one.kind === kind);
    if (!task) throw new Error(`no ${kind} on this truck`);
    return task;
  }

  /** What the service told of this truck. */
  async facts(): Promise<Fact[]> {
    return (await this.gate.service.facts()).filter(({ key }) => key === this.id);
  }

  async named<N extends FactName>(name: N): Promise<Fact<N>[]> {
    return (await this.facts()).filter((fact) => fact.name === name) as unknown as Fact<N>[];
  }
}

const BOARD = {
  id: 'LT-BQL',
  agency: 'MANAGEMENT_BOARD',
  name: { vi: 'Ban Quản lý', en: 'Management board' },
} as const;
const REGISTER = sampleFact('gate.register-published', {
  ...{ key: 'LT', subject: 'LT', gate: 'LT' },
  data: { units: [BOARD], officers: [], heads: [], roster: [] },
});

/** The service alone, with the people of a gate, whose register it has heard. */
export class InspectedGate {
  private constructor(readonly service: BootedService) {}

  static async open(): Promise<InspectedGate> {
    const gate = new InspectedGate(await bootService(inspections));
    await gate.tell(REGISTER);
    return gate;
  }

  as = (who: Who): Person => this.service.as(PEOPLE[who]);

  aTruck = (options: TruckOptions = {}): Truck => new Truck(this, options);

  async tell(...facts: Fact[]): Promise<void> {
    await this.service.tell(...facts);
    await this.service.settled(...facts);
  }

  /** Claims, starts and concludes a task. */
  async conclude(who: Who, { id }: InspectionView, conclusion: object = { result: 'PASSED' }): Promise<void> {
    for (const [action, body] of [['claim'], ['start'], ['conclusion', conclusion]] as const) {
      const { status, body: answer } = await this.as(who).post(`/v1/inspections/${id}/${action}`, body ?? {});
      if (status !== 200) throw new Error(`${action}: ${JSON.stringify(answer)}`);
    }
  }

  close = (): Promise<void> => this.service.close();
}
