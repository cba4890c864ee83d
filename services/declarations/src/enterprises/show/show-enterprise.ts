import { type Caller, may } from '@onegate/auth';
import { parseEnterpriseKey } from '@onegate/codes';
import type { Contact, Entry } from '../domain/enterprise.ts';
import type { EnterpriseView } from './enterprise.view.ts';

/** @param contacts where the reader may see them */
export function showEnterprise(entry: Entry, caller: Caller, contacts?: readonly Contact[]): EnterpriseView {
  const { enterprise, nameLatin, authorisedOperator, from, capacities, ...rest } = entry;
  const parsed = parseEnterpriseKey(enterprise);
  if (!parsed.ok) throw new Error('the register holds a key that is none');
  return {
    ...rest,
    enterprise,
    kind: parsed.kind,
    country: parsed.country,
    from: from.toISOString(),
    capacities: [...capacities],
    ...(nameLatin !== null && { nameLatin }),
    ...(authorisedOperator !== null && { authorisedOperator }),
    ...(contacts && { contacts: [...contacts] }),
    allowedActions: actionsOf(entry, caller),
  };
}

const actionsOf = ({ enterprise, status }: Entry, caller: Caller): string[] => [
  ...(may('enterprises.change', caller, { enterprises: [enterprise] }) ? ['change'] : []),
  ...(status === 'ACTIVE' && may('mandates.give', caller, { enterprises: [enterprise] })
    ? ['give-mandate']
    : []),
];

/** The enterprise itself, and those of the board who keep the register. */
export const seesContacts = (entry: Entry, caller: Caller): boolean =>
  caller.enterprise === entry.enterprise || may('enterprises.register', caller, { enterprises: [] });
