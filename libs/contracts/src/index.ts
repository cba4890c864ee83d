export * from './actors/actor.ts';
export * from './actors/actor-text.ts';
export * from './asyncapi/asyncapi.ts';
export * from './envelope/cloud-event.ts';
export * from './envelope/read-envelope.ts';
export * from './envelope/to-envelope.ts';
export * from './facts/fact.ts';
export type * from './generated/pieces.ts';
export { schemas } from './generated/schemas.ts';
export * from './ids/ids.ts';
export {
  type Contract,
  type Contracts,
  contracts,
  type ContractVersion,
  FACT_NAMES,
  isFactName,
} from './registry/contracts.ts';
export * from './samples/sample-event.ts';
export * from './samples/sample-fact.ts';
export * from './topics/topics.ts';
export { describeFaults, type SchemaFault } from './validation/validate.ts';
