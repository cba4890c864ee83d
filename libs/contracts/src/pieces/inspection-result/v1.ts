// Written from v1.schema.json by the script "generate"; change the schema.

/** How an inspection concluded. */
export type InspectionResult = 'PASSED' | 'PASSED_WITH_REMARKS' | 'FAILED';
