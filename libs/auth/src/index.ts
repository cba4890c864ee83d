export * from './auth.guard.ts';
export * from './auth.module.ts';
export * from './caller.ts';
export * from './config.ts';
export * from './policy/index.ts';
export * from './problems.ts';
export * from './token-verifier.ts';
export * from './visibility/index.ts';
