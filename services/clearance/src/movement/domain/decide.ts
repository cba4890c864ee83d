import { decideAuthority } from './decide-authority.ts';
import { decideAmendment, decideApproval, pendingDropped } from './decide-amendment.ts';
import { decideCancellation } from './decide-cancellation.ts';
import type { Input } from './input.ts';
import type { MovementFile } from './movement-file.ts';
import type { Surroundings } from './react.ts';
import type { Told } from './told.ts';

/** What clearance alone decides when others ask. */
export interface Decision {
  readonly file: MovementFile;
  readonly told: readonly Told[];
}

/** Decides on a request that an input makes; `undefined` where it asks for nothing. */
export function decide(
  before: MovementFile,
  file: MovementFile,
  input: Input,
  surroundings: Surroundings,
): Decision | undefined {
  if (input.name === 'amendment.requested') return decideAmendment(file, input);
  if (input.name === 'entry.refused') {
    if (input.data.subject?.kind === 'SHIPMENT') return undefined;
    return { file: { ...file, amendment: null }, told: pendingDropped(file, 'MOVEMENT_REFUSED') };
  }
  if (input.name === 'cancellation.requested') return decideCancellation(file, input);
  if (input.name === 'inspection.concluded') return decideApproval(file, input);
  return decideAuthority(before, file, input, surroundings);
}
