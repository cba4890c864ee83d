import { Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { type Fault, Refusal, refuseFaults } from '@onegate/problems';
import { keyOf } from '../enterprises/enterprise-key.param.ts';
import { enterpriseLock, getEntry, isActive } from '../enterprises/enterprise.repository.ts';
import { canEnd, ended, faultsOfEnd, faultsOfWish, type Mandate } from './domain/mandate.ts';
import type { EndingRequest } from './end/ending.request.ts';
import type { MandateRequest } from './give/mandate.request.ts';
import { mandateFact } from './mandate.fact.ts';
import { getMandate, insertMandate, mandatesInTheWay, saveEnd } from './mandate.repository.ts';
import { partiesOfMandate } from './show/show-mandate.ts';

export interface Kept {
  readonly mandate: Mandate;
  /** Id of its fact. */
  readonly event: string;
}

/** Gives and ends mandates. */
@Injectable()
export class Mandates {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Refusal every fault at once; the principal unknown or not active; another mandate in the way */
  async give(tx: Transaction, command: Command, principal: string, request: MandateRequest): Promise<Kept> {
    await tx.lock([enterpriseLock(principal)]);
    const now = this.clock.now();
    const mandate = wished(principal, request, command.caller.id, now);
    refuseFaults([
      ...faultsOfWish(mandate, command.caller.agency !== undefined, now),
      ...(await faultsOfAgent(tx, mandate.agent)),
    ]);
    const { status } = await getEntry(tx, principal);
    if (status !== 'ACTIVE') throw new Refusal('declarations.enterprise.not-active', { params: { status } });
    const inTheWay = await mandatesInTheWay(tx, mandate);
    if (inTheWay.length > 0)
      throw new Refusal('declarations.mandate.overlaps', { members: { mandates: inTheWay } });
    await insertMandate(tx, mandate);
    return await this.#tell(tx, command, mandate, now);
  }

  /** @throws Refusal not found, not yours, over already, or every fault at once */
  async end(
    tx: Transaction,
    command: Command,
    { enterprise, mandateId }: { enterprise: string; mandateId: string },
    { at, reasonCode }: EndingRequest,
  ): Promise<Kept> {
    const { principal } = await getMandate(tx, enterprise, mandateId);
    await tx.lock([enterpriseLock(principal)]);
    const before = await getMandate(tx, enterprise, mandateId);
    command.authorize({ enterprises: partiesOfMandate(before) });
    command.expectVersion(before.version, 'OPTIONAL');
    const now = this.clock.now();
    if (!canEnd(before, now)) throw new Refusal('declarations.mandate.over');
    const end = at === undefined ? now : new Date(at);
    refuseFaults(faultsOfEnd(before, end, now));
    const mandate = ended(before, { at: end, by: command.caller.id, reason: reasonCode, now });
    await saveEnd(tx, mandate);
    return await this.#tell(tx, command, mandate, now);
  }

  async #tell(tx: Transaction, { cause }: Command, mandate: Mandate, now: Date): Promise<Kept> {
    const [event = ''] = await this.outbox.append(tx, cause, [mandateFact(mandate, now)]);
    return { mandate, event };
  }
}

function wished(principal: string, request: MandateRequest, by: string, now: Date): Mandate {
  const to = request.to === undefined ? null : new Date(request.to);
  return {
    mandateId: newId(),
    version: 1,
    principal,
    agent: keyOf(request.agent),
    scopes: [...new Set(request.scopes)],
    from: request.from === undefined ? now : new Date(request.from),
    to,
    givenTo: to,
    paper: request.paper ?? null,
    givenBy: by,
    givenAt: now,
    endedBy: null,
    endedAt: null,
    endingReason: null,
  };
}

/** A mandate is given to an enterprise that the register knows and that is active. */
async function faultsOfAgent(tx: Transaction, agent: string): Promise<Fault[]> {
  if (await isActive(tx, agent)) return [];
  return [
    {
      code: 'declarations.mandate.agent-unknown',
      field: '/agent',
      message: 'no active enterprise of that key stands in the register',
      value: agent,
    },
  ];
}
