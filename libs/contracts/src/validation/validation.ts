import { Validation } from './validate.ts';

let kept: Validation | undefined;

/** The one validation of all schemas, made when it is first needed: compiled schemas are kept. */
export function validation(): Validation {
  kept ??= new Validation();
  return kept;
}
