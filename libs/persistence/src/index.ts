export * from './clock.ts';
export * from './config.ts';
export * from './database.ts';
export * from './lock.ts';
export * from './migrate.ts';
export * from './persistence.module.ts';
export * from './transaction.ts';
export * from './transient.ts';
