// Written from v1.schema.json by the script "generate"; change the schema.

/** Plate of a vehicle: two plates are of one vehicle exactly when their keys are the same. */
export interface Plate {
  /** Where the vehicle is registered, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Province of registration, where the plate alone is not unique (Cambodia). */
  readonly province?: string;
  /** What stands on the plate, in capitals. */
  readonly text: string;
  /** Normalised: country, province where needed, letters and digits of the plate. */
  readonly key: string;
}
