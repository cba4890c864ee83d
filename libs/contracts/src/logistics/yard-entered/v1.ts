// Written from v1.schema.json by the script "generate"; change the schema.

/** The truck has its place in the yard. */
export interface YardEnteredV1 {
  /** Yard of the gate. */
  readonly yard: string;
  /** Place within the yard. */
  readonly place: string;
  /** What the weighbridge showed, in kilograms. */
  readonly weightKg?: string;
  /** What it showed of the truck without its load, in kilograms; below weightKg. */
  readonly tareKg?: string;
  /** Number of the seal that was set or found. */
  readonly sealNumber?: string;
}
