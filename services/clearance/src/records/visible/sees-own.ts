import { type Caller, type Sees, seesOf } from '@onegate/auth';

/** What a caller sees of what is its own: an enterprise gets there only because the record names it. */
export const seesOwn = (caller: Caller): Sees =>
  seesOf(caller, caller.enterprise === undefined ? [] : [caller.enterprise]);
