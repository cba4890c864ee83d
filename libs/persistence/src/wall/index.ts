export * from './build-wall.ts';
export { asSystem, currentScope, type Scope, SYSTEM, within } from './scope.ts';
export * from './wall.migration.ts';
