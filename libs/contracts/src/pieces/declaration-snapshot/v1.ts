// Written from v1.schema.json by the script "generate"; change the schema.
import type { DeclaredShipment } from '../../pieces/declared-shipment/v1.ts';
import type { Direction } from '../../pieces/direction/v1.ts';
import type { Vehicle } from '../../pieces/vehicle/v1.ts';

/** A declaration as it stands in one version; no personal data, no free text. */
export interface DeclarationSnapshot {
  /** Id of the declaration that it concerns, UUIDv7, given by declarations. */
  readonly declarationId: string;
  /** Version of the declaration that this is. */
  readonly declarationVersion: number;
  /** Movement of this declaration. */
  readonly movementId: string;
  /** Reference of the movement. */
  readonly movementRef: string;
  /** Gate through which the truck goes. */
  readonly gate: string;
  /** Export or import. */
  readonly direction: Direction;
  /** Enterprise that declares. */
  readonly declarantEnterprise: string;
  /** Enterprise that drives. */
  readonly carrierEnterprise: string;
  /** The truck. */
  readonly vehicle: Vehicle;
  /** How many people are on the truck; who they are stays with the owner of the declaration. */
  readonly crewCount: number;
  /** When the enterprise expects to arrive. */
  readonly expectedArrivalAt?: string;
  /** Shipments on the truck; none on an empty one. */
  readonly shipments: readonly DeclaredShipment[];
}
