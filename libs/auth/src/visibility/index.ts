export { describeVisibility } from './describe.ts';
export { type Kind, KINDS } from './kinds.ts';
export { type KindsOf, masked, type PartOf } from './mask.ts';
export { type Reader, READERS, readersOf } from './readers.ts';
export { type Sees, seesAs, seesOf, VISIBLE } from './visible.ts';
