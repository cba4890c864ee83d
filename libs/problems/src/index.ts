export * from './problem.ts';
export * from './refusal.ts';
