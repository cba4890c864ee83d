// Written from v1.schema.json by the script "generate"; change the schema.

/** Agency that acts at a gate and can answer for a record. */
export type Agency =
  | 'MANAGEMENT_BOARD'
  | 'CUSTOMS'
  | 'BORDER_GUARD'
  | 'HEALTH_QUARANTINE'
  | 'PLANT_QUARANTINE'
  | 'ANIMAL_QUARANTINE';
