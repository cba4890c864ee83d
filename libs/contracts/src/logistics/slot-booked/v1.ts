// Written from v1.schema.json by the script "generate"; change the schema.

/** An arrival hour was booked for the truck. */
export interface SlotBookedV1 {
  /** Id of the booked slot, UUIDv7, given by logistics. */
  readonly slotId: string;
  /** Begin of the slot. */
  readonly from: string;
  /** End of the slot. */
  readonly to: string;
}
