// Written from v1.schema.json by the script "generate"; change the schema.

/** Customs channel, from the most lenient to the strictest. */
export type Channel = 'GREEN' | 'YELLOW' | 'RED';
