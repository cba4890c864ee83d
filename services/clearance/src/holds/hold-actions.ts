import { type Caller, may } from '@onegate/auth';
import { parseActor } from '@onegate/contracts';
import type { PlacedHold } from './hold.repository.ts';

/** What can be done with a hold; `answer` to its objection. */
export const HOLD_ACTIONS = ['extension', 'lifting', 'objections', 'answer'] as const;
export type HoldAction = (typeof HOLD_ACTIONS)[number];

/** What this caller may do with a hold now. On a sealed one only its compartment acts, and finds it there. */
export function holdActions({ gate, agency, placedBy, row }: PlacedHold, caller: Caller): HoldAction[] {
  if (row.lifted_at !== null) return [];
  const place = { gate, agency };
  // An enterprise got here because the record names it.
  const own = { enterprises: caller.enterprise === undefined ? [] : [caller.enterprise] };
  const objected = row.objection?.state === 'OPEN';
  const placer = parseActor(placedBy);
  const isOwn = placer.kind === 'PERSON' && placer.id === caller.id;
  const allowed: Readonly<Record<HoldAction, boolean>> = {
    extension: may('holds.extend', caller, place),
    lifting: may('holds.lift', caller, place),
    objections: !objected && row.notified_at !== null && may('objections.create', caller, own),
    answer: objected && !isOwn && may('objections.answer', caller, place),
  };
  return HOLD_ACTIONS.filter((action) => allowed[action] && (!row.sealed || action === 'objections'));
}
