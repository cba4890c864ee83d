import type { ActingAgency, Channel, InspectionKind } from '@onegate/codes';

/** When a task's work can begin: the truck is admitted, it stands in the yard, or an amendment was admitted. */
export type Phase = 'ARRIVAL' | 'YARD' | 'AMENDMENT';

/** Whether a norm runs in the unit's working hours or around the clock. */
export type NormIn = 'WORKING' | 'CALENDAR';

/** The fact that starts a task's clock. */
export type ClockStart =
  'vehicle.admitted' | 'yard.entered' | 'amendment.admitted' | 'inspection.started' | 'inspection.concluded';

/** What a rule looks at on a truck. */
export interface VehicleFacts {
  readonly plate: string;
  readonly trailerPlate?: string;
  readonly containers: readonly string[];
  readonly crewCount: number;
}

/** What a rule looks at in a shipment; `channel` is the strictest of its customs declarations. */
export interface ShipmentFacts {
  readonly shipmentId: string;
  readonly channel: Channel;
  readonly customsDeclarations: readonly string[];
  readonly goods: readonly GoodsFacts[];
}

export interface GoodsFacts {
  readonly hsCode: string;
  readonly origin: string;
  readonly quantity: string;
  readonly grossWeightKg: string;
}

interface RuleHead {
  /** Stable; what the published list and every task name. */
  readonly id: string;
  /** Raised whenever the condition, the norm or the legal basis changes. */
  readonly version: number;
  readonly title: { readonly en: string; readonly vi: string };
  readonly legalBasis: string;
  readonly agency: ActingAgency;
  readonly kind: InspectionKind;
  /** Release waits for its conclusion. */
  readonly blocking: boolean;
  readonly phase: Phase;
  /** ISO 8601 duration. */
  readonly norm: string;
  readonly normIn: NormIn;
}

/** A check of the truck and its crew. */
export interface MovementRule extends RuleHead {
  readonly subject: 'MOVEMENT';
  readonly due: (vehicle: VehicleFacts) => boolean;
  /** What the officer looked at: when it changes, a concluded task must be done again. */
  readonly looksAt: (vehicle: VehicleFacts) => unknown;
}

/** A check of one shipment. */
export interface ShipmentRule extends RuleHead {
  readonly subject: 'SHIPMENT';
  readonly due: (shipment: ShipmentFacts) => boolean;
  readonly looksAt: (shipment: ShipmentFacts) => unknown;
  /** The norm runs from the start of the work, not from the truck's arrival in the yard. */
  readonly clockFromStart?: boolean;
  /** On imports the task waits until the quarantine of the same shipment has passed. */
  readonly afterQuarantineOnImport?: boolean;
}

export type Rule = MovementRule | ShipmentRule;
