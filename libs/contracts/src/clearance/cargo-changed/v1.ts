// Written from v1.schema.json by the script "generate"; change the schema.

/** Whether a shipment that was declared on another movement may leave with this truck. */
export interface CargoChangedV1 {
  /** Movement of the truck that carries it. */
  readonly truckMovementId: string;
  /** Movement that it was declared on. */
  readonly homeMovementId: string;
  /** The shipment. */
  readonly shipmentId: string;
  /** Whether nothing stands against its leaving. */
  readonly released: boolean;
}
