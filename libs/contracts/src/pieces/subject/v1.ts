// Written from v1.schema.json by the script "generate"; change the schema.

/** What a fact, task or record is about. */
export interface Subject {
  /** Whether a whole movement or one shipment on it. */
  readonly kind: 'MOVEMENT' | 'SHIPMENT';
  /** Id of that movement or shipment; of its record too. */
  readonly id: string;
}
