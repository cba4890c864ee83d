/** One sentence for the user, instead of a stack. */
export class Refusal extends Error {}
