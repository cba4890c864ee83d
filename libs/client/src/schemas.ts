import type { components } from './generated/paths.ts';

/** What requests and answers are made of, by their names in the document: `Schemas['RecordView']`. */
export type Schemas = components['schemas'];
