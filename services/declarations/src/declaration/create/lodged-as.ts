import type { Caller } from '@onegate/auth';
import type { LodgedAs } from '../declaration.ts';

/** Under which mandate, or at which counter, the caller lodges; null in their own enterprise's name. */
export function lodgedAs({ delegation, unit = '' }: Caller): LodgedAs | null {
  switch (delegation?.kind) {
    case undefined:
      return null;
    case 'MANDATE':
      return { kind: 'MANDATE', agent: delegation.agent, mandateId: delegation.id };
    case 'PAPER':
      return { kind: 'COUNTER', unit, paper: delegation.paper ?? '' };
  }
}
