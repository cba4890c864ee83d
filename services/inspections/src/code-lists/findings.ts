/** What an officer can find: closed, so that findings can be counted and compared. */
export const FINDINGS = {
  AS_DECLARED: 'As declared',
  DOCUMENT_MISSING: 'A document is missing',
  DOCUMENT_EXPIRED: 'A document has expired',
  DOCUMENT_DOUBTFUL: 'A document is doubtful',
  DOCUMENT_DIFFERS: 'Documents and declaration differ',
  QUANTITY_DIFFERS: 'The quantity differs from what was declared',
  WEIGHT_DIFFERS: 'The weight differs from what was declared',
  DESCRIPTION_DIFFERS: 'The goods differ from what was declared',
  CLASSIFICATION_DIFFERS: 'The goods belong under another HS code',
  ORIGIN_DIFFERS: 'The origin differs from what was declared',
  VALUE_DOUBTFUL: 'The declared value is doubtful',
  UNDECLARED_GOODS: 'There are goods that were not declared',
  PROHIBITED_GOODS: 'There are goods that may not cross',
  SEAL_BROKEN: 'A seal is broken or missing',
  PEST_FOUND: 'A pest was found',
  SYMPTOM_FOUND: 'A symptom of disease was found',
  RESIDUE_ABOVE_LIMIT: 'A residue is above its limit',
  PACKAGING_UNFIT: 'The packaging is not fit',
  CREW_DIFFERS: 'The crew differs from what was declared',
  VEHICLE_DIFFERS: 'The vehicle differs from what was declared',
  VEHICLE_UNFIT: 'The vehicle is not fit',
  OTHER: 'Something else: see the note',
} as const;

export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES: readonly string[] = Object.keys(FINDINGS);

/** What an agency orders with its conclusion. */
export const MEASURES = {
  TREATMENT: 'Treatment or disinfection before leaving',
  SAMPLE_TAKEN: 'A sample went to a laboratory',
  SEAL_REPLACED: 'A new seal was set',
  REPACKING: 'The goods are to be repacked',
  FINE_PROPOSED: 'A fine is proposed',
  RETURN: 'The goods are to be returned',
  DESTRUCTION: 'The goods are to be destroyed',
} as const;
export const MEASURE_CODES: readonly string[] = Object.keys(MEASURES);
