import type { Rule } from './allow.ts';

/** Who may do what with the operations of clearance. */
export const clearancePolicy = {} as const satisfies Record<string, Rule>;
