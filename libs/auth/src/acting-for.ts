import { Inject, Injectable, Optional } from '@nestjs/common';
import { type MandateScope, parseEnterpriseKey } from '@onegate/codes';
import { Refusal } from '@onegate/problems';
import type { Caller } from './caller.ts';
import { ENTERPRISE } from './policy/allow.ts';
import type { RequestHeaders } from './request-headers.ts';

/** The enterprise in whose name a request is made, where that is not the caller's own. */
const ACTING_FOR_HEADER = 'onegate-acting-for';
/** What that enterprise signed, where the board's counter acts for it. */
const PAPER_HEADER = 'onegate-paper';

const PAPER = /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,79}$/u;

/** A mandate that is in force. */
export interface MandateInForce {
  readonly id: string;
  readonly scopes: readonly MandateScope[];
}

/** What a service knows of enterprises and their mandates at this instant. */
export interface MandateBook {
  /** The mandate between two active enterprises, if one is in force now. */
  between(principal: string, agent: string): Promise<MandateInForce | undefined>;
  /** Whether the board's counter lodges for this enterprise, which must be active. */
  servedAtCounter(enterprise: string): Promise<boolean>;
}

export const MANDATE_BOOK = Symbol('onegate:mandate-book');

/** Finds out in whose name a caller acts: a header names it, but only a mandate in force or a signed paper allows it. */
@Injectable()
export class ActingFor {
  constructor(@Optional() @Inject(MANDATE_BOOK) private readonly book?: MandateBook) {}

  /**
   * The caller, acting for the enterprise that the request names; the same caller where it names none, or their own.
   * @param changes whether the request wants to change something: at the counter that needs a signed paper
   * @throws Refusal `auth.acting-for.invalid`, `auth.acting-for.none`, `auth.acting-for.paper-missing`
   */
  async apply(caller: Caller, headers: RequestHeaders, changes: boolean): Promise<Caller> {
    const principal = principalIn(headers);
    const paper = paperIn(headers);
    if (principal === undefined) {
      if (paper !== undefined) throw new Refusal('auth.acting-for.invalid');
      return caller;
    }
    if (caller.agency !== undefined) return await this.#atCounter(caller, principal, paper, changes);
    if (paper !== undefined) throw new Refusal('auth.acting-for.invalid');
    if (principal === caller.enterprise) return caller;
    return await this.#underMandate(caller, principal);
  }

  async #underMandate(caller: Caller, principal: string): Promise<Caller> {
    const { enterprise: agent } = caller;
    const mandate = agent === undefined ? undefined : await this.book?.between(principal, agent);
    if (!mandate || agent === undefined) throw new Refusal('auth.acting-for.none');
    return { ...caller, enterprise: principal, delegation: { kind: 'MANDATE', agent, ...mandate } };
  }

  /** A clerk of the counter does what the enterprise could do itself, at their gates, and nothing else meanwhile. */
  async #atCounter(
    caller: Caller,
    principal: string,
    paper: string | undefined,
    changes: boolean,
  ): Promise<Caller> {
    const clerk = caller.agency === 'MANAGEMENT_BOARD' && caller.roles.includes('COUNTER');
    if (!clerk || !(await this.book?.servedAtCounter(principal))) throw new Refusal('auth.acting-for.none');
    if (changes && paper === undefined) throw new Refusal('auth.acting-for.paper-missing');
    const delegation = { kind: 'PAPER', ...(paper !== undefined && { paper }) } as const;
    return { ...caller, roles: ENTERPRISE, enterprise: principal, delegation };
  }
}

function principalIn(headers: RequestHeaders): string | undefined {
  const given = headers[ACTING_FOR_HEADER];
  if (given === undefined) return undefined;
  const parsed = parseEnterpriseKey(typeof given === 'string' ? given : '');
  if (!parsed.ok) throw new Refusal('auth.acting-for.invalid');
  return parsed.enterprise;
}

function paperIn(headers: RequestHeaders): string | undefined {
  const given = headers[PAPER_HEADER];
  if (given === undefined) return undefined;
  const text = typeof given === 'string' ? decoded(given) : '';
  if (!PAPER.test(text)) throw new Refusal('auth.acting-for.invalid');
  return text;
}

/** Headers carry ASCII: other letters come with per cent signs (RFC 3986). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
