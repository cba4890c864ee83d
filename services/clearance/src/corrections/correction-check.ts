import { Injectable } from '@nestjs/common';
import type { Caller, Resource } from '@onegate/auth';
import type { ActingAgency } from '@onegate/codes';
import { Clock } from '@onegate/persistence';
import { type Fault, refuseEach } from '@onegate/problems';
import { mayApprove } from '../holds/domain/review.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { beginningOf } from './domain/beginning.ts';
import { Registers } from '../register/registers.ts';
import {
  countingNow,
  fault,
  faultsOf,
  needsApprover,
  tellerOf,
  type ToldFact,
  type Wanted,
} from './domain/correcting.ts';

interface Asked {
  readonly wanted: Wanted;
  readonly approver: string | undefined;
  readonly caller: Caller;
}

/** Who may correct a fact, and what can be wrong with a correction. */
@Injectable()
export class CorrectionCheck {
  constructor(
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  /** The agency that told the fact; of what no agency of the gate told, nobody's. Of no fact: the caller's own. */
  async resource(file: MovementFile, told: ToldFact | undefined, { agency }: Caller): Promise<Resource> {
    const teller = told ? tellerOf(told, await this.registers.at(file.gate)) : agency;
    return { gate: file.gate, agency: teller ?? 'NOBODY' };
  }

  /** @throws Refusal with everything that is wrong. @returns who corrects */
  async refuseUnlessRight(
    file: MovementFile,
    told: ToldFact,
    { wanted, approver, caller }: Asked,
  ): Promise<{ agency: ActingAgency; unit: string }> {
    const register = await this.registers.at(file.gate);
    const agency = tellerOf(told, register);
    if (agency === undefined) throw new Error('the policy lets only the agency that told it correct');
    const unit = register.unitOf(file.gate, agency);
    const now = this.clock.now();
    const { values } = countingNow(file, told);
    const faults = [...faultsOf(told, values, wanted), ...timeFaults(file, wanted.occurredAt, now)];
    const asks = { register, unit, caller: caller.id, now };
    if (needsApprover(wanted) && (approver === undefined || !mayApprove(approver, asks)))
      faults.push(fault('approver', '/approver', 'must be another person who leads the unit'));
    refuseEach(faults);
    return { agency, unit };
  }
}

function timeFaults(file: MovementFile, at: string | undefined, now: Date): Fault[] {
  if (at === undefined) return [];
  const about = { field: '/occurredAt', value: at };
  if (new Date(at) > now)
    return [{ ...about, code: 'validation.future', message: 'occurredAt must not lie in the future' }];
  if (at < beginningOf(file))
    return [
      {
        ...about,
        code: 'validation.before-life',
        message: "occurredAt must not lie before the record's life",
      },
    ];
  return [];
}
