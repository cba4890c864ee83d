import type { ActingAgency } from '@onegate/codes';
import { type RouteRow } from '../../route/domain/route.ts';
import { earliestHold } from './hold.ts';
import { leadOf } from './lead.ts';
import { type Holder, type Instant, type MovementFile, recordOf } from './movement-file.ts';
import type { Register } from '../../register/domain/register.ts';
import { isOpen, tasksOf } from './task.ts';

/** Who answers for a record from an instant on; null when it is closed. */
export function holderOf(
  file: MovementFile,
  recordId: string,
  row: RouteRow,
  register: Register,
  at: Instant,
): Holder | null {
  if (row.holder === null) return null;
  const { agreed } = recordOf(file, recordId);
  const hold = earliestHold(file, recordId);
  if (hold) {
    const unit = register.unitOf(file.gate, hold.agency, at);
    return { ...personIn(register, unit, hold.agency, null, at), ...(hold.sealed && { sealed: true }) };
  }
  if (agreed && register.findHead(agreed.unit, at) !== null) {
    const taker = keptBy(register, agreed, agreed.at, at);
    return personIn(register, agreed.unit, register.unit(agreed.unit).agency, taker, at);
  }
  const agency = row.holder === 'LEAD' ? leadOf(file, recordId) : row.holder;
  const claimant = row.person === 'CLAIMANT' ? claimantOf(file, recordId, agency) : null;
  const own = register.unitOf(file.gate, agency, at);
  // A claim by a unit that does not stand at the gate names nobody: then the agency's own unit answers.
  const stands =
    claimant && register.findUnit(claimant.unit)?.gate === file.gate && register.findHead(claimant.unit, at);
  const known = stands ? claimant : null;
  return personIn(
    register,
    known?.unit ?? own,
    agency,
    known ? keptBy(register, known, known.at, at) : null,
    at,
  );
}

/** Whoever took a record has it until a shift begins without them; then it is the next leader's. */
function keptBy(
  register: Register,
  { officer, unit }: { readonly officer: string | null; readonly unit: string },
  since: Instant | undefined,
  at: Instant,
): string | null {
  return officer !== null && since !== undefined && register.hasGoneOff(officer, unit, since, at)
    ? null
    : officer;
}

/** Officer, else the leader of the shift, and the head in office. */
function personIn(
  register: Register,
  unit: string,
  agency: ActingAgency,
  officer: string | null,
  at: Instant,
): Holder {
  return {
    agency,
    unit,
    officer: officer ?? register.leaderOnDuty(unit, at),
    head: register.headOf(unit, at),
    since: at,
  };
}

/** Whoever of the agency claimed an open task first; with none open, whoever concluded last. */
function claimantOf(
  file: MovementFile,
  recordId: string,
  agency: ActingAgency,
): { unit: string; officer: string; at: Instant } | null {
  let found: { unit: string; officer: string; open: boolean; at: Instant } | null = null;
  for (const [, task] of tasksOf(file, recordId)) {
    if (task.agency !== agency || task.status === 'VOIDED' || !task.officer || !task.unit || !task.claimedAt)
      continue;
    const open = isOpen(task);
    const better =
      found === null ||
      (open && !found.open) ||
      (open === found.open && (open ? task.claimedAt < found.at : task.claimedAt > found.at));
    if (better) found = { unit: task.unit, officer: task.officer, open, at: task.claimedAt };
  }
  return found && { unit: found.unit, officer: found.officer, at: found.at };
}

/** Whether two holders are the same unit and people, whenever they began. */
export const sameHolder = (one: Holder | null, other: Holder | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.unit === other.unit &&
    one.agency === other.agency &&
    one.officer === other.officer &&
    one.head === other.head &&
    one.sealed === other.sealed);
