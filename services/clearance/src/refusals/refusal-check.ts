import { Injectable } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import type { ActingAgency } from '@onegate/codes';
import { Clock } from '@onegate/persistence';
import { type Fault, refuseEach } from '@onegate/problems';
import { mayApprove } from '../holds/domain/review.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { Registers } from '../register/registers.ts';
import { faultOfGrounds } from './domain/grounds.ts';

interface Asked {
  readonly recordId: string;
  readonly inspectionId?: string;
  readonly approver: string;
}

/** What a refusal of entry must rest on, and who must stand behind it. */
@Injectable()
export class RefusalCheck {
  constructor(
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal with everything that is wrong */
  async ofEntry(
    file: MovementFile,
    { id, agency }: Caller & { readonly agency: ActingAgency },
    { recordId, inspectionId, approver }: Asked,
  ): Promise<void> {
    const grounds = faultOfGrounds(file, agency, inspectionId, recordId);
    refuseEach([
      ...(grounds ? [grounds] : []),
      ...(await this.approverFaults(file.gate, { id, agency }, approver)),
    ]);
  }

  /** Nobody approves their own act: it takes another person who leads the unit of the same agency. */
  async approverFaults(
    gate: string,
    { id: caller, agency }: { readonly id: string; readonly agency: ActingAgency },
    approver: string,
  ): Promise<Fault[]> {
    const register = await this.registers.at(gate);
    const unit = register.unitOf(gate, agency);
    if (mayApprove(approver, { register, unit, caller, now: this.clock.now() })) return [];
    const message = 'approver must be another person who leads the unit';
    return [{ code: 'clearance.hold.approver', field: '/approver', message }];
  }
}

/** @throws Error for callers that the policy does not let refuse */
export function refuser(caller: Caller): Caller & { readonly agency: ActingAgency } {
  const { agency } = caller;
  if (agency === undefined) throw new Error('the policy lets only agencies refuse');
  return { ...caller, agency };
}
