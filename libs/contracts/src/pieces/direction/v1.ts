// Written from v1.schema.json by the script "generate"; change the schema.

/** Which way the goods go, seen from the gate's own country. */
export type Direction = 'EXPORT' | 'IMPORT';
