import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ActingAgency } from '@onegate/codes';
import { Refusal } from '@onegate/problems';
import { type Caller, isRole, type Role } from './caller.ts';
import type { RequestHeaders } from './request-headers.ts';

/** The officer for whom a machine of the agency makes a request. */
const OFFICER_HEADER = 'onegate-officer';

const FORM = /^[\w.@-]{1,128}$/;

/** Somebody whom the register has on duty, or as head of the unit, at this instant. */
export interface OnDuty {
  readonly unit: string;
  readonly gate: string;
  readonly roles: readonly string[];
}

/** What a service knows of the registers of the gates. */
export interface DutyBook {
  onDuty(officer: string, agency: ActingAgency, gates: readonly string[]): Promise<OnDuty | undefined>;
}

export const DUTY_BOOK = Symbol('onegate:duty-book');

/** A machine acts for a person: the token proves the machine, the register that its agency has that officer on duty. */
@Injectable()
export class ForOfficer {
  constructor(@Optional() @Inject(DUTY_BOOK) private readonly book?: DutyBook) {}

  /**
   * The officer whom the machine names, with the roles and the unit that the register gives them; else the caller.
   * @throws Refusal `auth.officer.not-a-machine`, `auth.officer.not-on-duty`
   */
  async apply(caller: Caller, headers: RequestHeaders): Promise<Caller> {
    const officer = headers[OFFICER_HEADER];
    if (officer === undefined) return caller;
    const { id: machine, roles, agency, gates, token } = caller;
    if (!roles.includes('MACHINE') || !agency) throw new Refusal('auth.officer.not-a-machine');
    const id = typeof officer === 'string' && FORM.test(officer) ? officer : undefined;
    const found = id === undefined ? undefined : await this.book?.onDuty(id, agency, gates);
    if (id === undefined || !found) throw new Refusal('auth.officer.not-on-duty');
    const { unit, gate } = found;
    return { id, roles: found.roles.filter(isOfficersRole), agency, unit, gates: [gate], token, machine };
  }
}

/** The register may know roles that this service does not; being a machine is none of an officer's. */
const isOfficersRole = (role: string): role is Role => role !== 'MACHINE' && isRole(role);
