import { createHash } from 'node:crypto';
import type { ClockStart, Rule, ShipmentFacts, ShipmentRule, VehicleFacts } from './rule.ts';
import { MOVEMENT_RULES, SHIPMENT_RULES } from './rules.ts';

/** What the rules are asked about: one truck, as declared, with the channels in force. */
export interface Declared {
  readonly movementId: string;
  readonly direction: 'EXPORT' | 'IMPORT';
  readonly vehicle: VehicleFacts;
  readonly shipments: readonly ShipmentFacts[];
}

/** One check that a rule asks for. */
export interface DueTask {
  readonly rule: Rule;
  readonly subject: { readonly kind: 'MOVEMENT' | 'SHIPMENT'; readonly id: string };
  readonly startsWith: ClockStart;
  /** Digest of what the officer will look at. */
  readonly material: string;
}

/** Every check due for this truck, in the order of the published rules. Pure: the same truck gives the same checks. */
export function dueTasks(declared: Declared): DueTask[] {
  const ofMovement = MOVEMENT_RULES.filter((rule) => rule.due(declared.vehicle)).map((rule) => ({
    rule,
    subject: { kind: 'MOVEMENT' as const, id: declared.movementId },
    startsWith: 'vehicle.admitted' as const,
    material: digest(rule.looksAt(declared.vehicle)),
  }));
  return [
    ...ofMovement,
    ...declared.shipments.flatMap((shipment) => dueForShipment(shipment, declared.direction)),
  ];
}

function dueForShipment(shipment: ShipmentFacts, direction: Declared['direction']): DueTask[] {
  const due = SHIPMENT_RULES.filter((rule) => rule.due(shipment));
  const quarantined = direction === 'IMPORT' && due.some((rule) => isQuarantine(rule.kind));
  return due.map((rule) => ({
    rule,
    subject: { kind: 'SHIPMENT' as const, id: shipment.shipmentId },
    startsWith: clockStart(rule, quarantined),
    material: digest(rule.looksAt(shipment)),
  }));
}

function clockStart(rule: ShipmentRule, quarantined: boolean): ClockStart {
  if (rule.afterQuarantineOnImport && quarantined) return 'inspection.concluded';
  return rule.clockFromStart ? 'inspection.started' : 'yard.entered';
}

/** Checks that come before customs opens imported goods. */
export const QUARANTINE_KINDS = ['PLANT_QUARANTINE', 'ANIMAL_QUARANTINE'] as const;

export const isQuarantine = (kind: string): boolean => QUARANTINE_KINDS.some((name) => name === kind);

const digest = (material: unknown): string =>
  createHash('sha256').update(JSON.stringify(material, byName)).digest('base64url');

/** Fields in one order: what comes back from the database has lost the order in which it was declared. */
const byName = (_field: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
