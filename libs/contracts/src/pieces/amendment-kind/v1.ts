// Written from v1.schema.json by the script "generate"; change the schema.

/** What an amendment changes. */
export type AmendmentKind = 'GOODS' | 'VEHICLE' | 'CREW' | 'CUSTOMS_DECLARATION';
