export { BUNDLE_FORMAT } from './bundle.ts';
export { canonicalJson, NotCanonical, parseCanonical } from './canonical.ts';
export { checkChain } from './chain.ts';
export { EXIT, runCommandLine } from './command-line.ts';
export { type Body, type Checked, checkEntry, type Given, hashEntry } from './entry.ts';
export { hashLeaf, type Tree, TreeHasher, verifyConsistency, verifyInclusion } from './merkle.ts';
export { type Checkpoint, readCheckpoint, readVerifierKey, type VerifierKey } from './note.ts';
export type { Finding, Holding, Report } from './report.ts';
export { type Trust, verifyBundle } from './verify-bundle.ts';
