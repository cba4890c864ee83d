// Written from v1.schema.json by the script "generate"; change the schema.

/** What an inspection looks at. */
export type InspectionKind =
  | 'CREW_AND_VEHICLE'
  | 'HEALTH_PAPERS'
  | 'CUSTOMS_DOCUMENTS'
  | 'CUSTOMS_PHYSICAL'
  | 'PLANT_QUARANTINE'
  | 'ANIMAL_QUARANTINE'
  | 'AMENDMENT_APPROVAL';
