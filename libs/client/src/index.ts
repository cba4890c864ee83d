export { type Api, oneGate, type OneGateOptions } from './one-gate.ts';
export { ifMatch, seeing, underKey } from './headers.ts';
export { done, type Done } from './done.ts';
export { type Fault, isProblem, type Problem, Refused } from './problem.ts';
export type { components, operations, paths } from './generated/paths.ts';
export type { Schemas } from './schemas.ts';
