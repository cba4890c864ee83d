import type { Fault } from '@onegate/problems';
import type { Entry } from './book.ts';
import { type Decided, decided } from './heads.ts';
import { fault } from './rules.ts';

/** Ends a shift or a unit's hours earlier; at its very beginning it is withdrawn, before it has begun. */
export function endEntry<L extends 'shift' | 'calendar'>(
  list: L,
  entry: Entry<L>,
  to: string,
  earliest: string,
): Decided {
  const end = new Date(to).toISOString();
  const faults: Fault[] = [];
  if (end < earliest) faults.push(fault('past', '/to', to));
  if (end < entry.from || (entry.to !== null && end > entry.to)) faults.push(fault('period', '/to', to));
  if (faults.length > 0) return decided(faults);
  return decided([], {
    list,
    closed: end === entry.from ? [] : [{ id: entry.id, to: end }],
    withdrawn: end === entry.from ? [entry.id] : [],
    opened: [],
  });
}
