import type { Caller } from '@onegate/auth';
import type { ActingAgency, Channel } from '@onegate/codes';
import type { Inspection } from '../src/inspection/domain/inspection.ts';
import type { DeclaredShipment, Movement } from '../src/planning/domain/movement.ts';
import { type PlanningInput, plan } from '../src/planning/domain/plan.ts';
import type { GoodsFacts } from '../src/rules/domain/rule.ts';

export const NOON = new Date('2026-11-24T05:00:00.000Z');
export const minutesAfterNoon = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

export const goods = (hsCode: string, quantity = '1000 KGM'): GoodsFacts => ({
  hsCode,
  origin: 'VN',
  quantity,
  grossWeightKg: '1000',
});
export const durian = goods('081060');
export const steel = goods('720851');
export const beef = goods('020230');

let serial = 0;
export const nextId = (): string => `019ab2c4-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`;

export function aShipment(channel: Channel, ...lines: GoodsFacts[]): DeclaredShipment {
  const shipmentId = nextId();
  return {
    shipmentId,
    enterprise: '5900123453',
    customsDeclarations: [{ number: shipmentId.slice(-11), channel }],
    goods: lines,
  };
}

export function aMovement(...shipments: DeclaredShipment[]): Movement {
  return {
    id: nextId(),
    ref: 'LT-26-7KQ2M9-X',
    gate: 'LT',
    direction: 'EXPORT',
    declarationVersion: 1,
    channelVersion: 1,
    enterprises: ['5900123453'],
    declared: {
      vehicle: { plate: 'VN:81:81C12345', containers: [], crewCount: 1 },
      partners: ['5900123453', '5900999995'],
      shipments,
    },
    admittedAt: null,
    yardEnteredAt: null,
    closedAt: null,
    cancelled: false,
  };
}

/** Plans with the channels as declared. */
export const planned = (
  movement: Movement,
  tasks: readonly Inspection[] = [],
  more: Partial<PlanningInput> = {},
) => plan({ movement, tasks, channels: new Map(), now: NOON, mint: nextId, ...more });

/** The task of this kind as it stands in the yard, ready to be claimed. */
export function aReadyTask(kind: Inspection['kind'] = 'PLANT_QUARANTINE'): Inspection {
  const movement = { ...aMovement(aShipment('RED', durian, beef)), admittedAt: NOON, yardEnteredAt: NOON };
  const task = planned(movement).valid.find((one) => one.kind === kind);
  if (!task) throw new Error(`no ${kind} is due`);
  return task;
}

export const anOfficer = (
  agency: ActingAgency,
  unit: string,
  id: string,
  ...roles: Caller['roles']
): Caller => ({
  id,
  agency,
  unit,
  roles: roles.length > 0 ? roles : ['OFFICER'],
  gates: ['LT'],
  token: '',
});
export const plantOfficer = anOfficer('PLANT_QUARANTINE', 'LT-KDTV', 'plant.officer1');
export const otherPlantOfficer = anOfficer('PLANT_QUARANTINE', 'LT-KDTV', 'plant.officer2');
export const plantLeader = anOfficer(
  'PLANT_QUARANTINE',
  'LT-KDTV',
  'plant.leader1',
  'SHIFT_LEADER',
  'OFFICER',
);
export const customsOfficer = anOfficer('CUSTOMS', 'LT-HQ', 'customs.officer1');
export const enterprise: Caller = {
  id: 'declarant1',
  roles: ['DECLARANT'],
  enterprise: '5900123453',
  gates: [],
  token: '',
};
