import { Injectable } from '@nestjs/common';
import { contracts, formatActor, newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { type NewFact, Outbox } from '@onegate/messaging';
import { Clock, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal, refuseFaults } from '@onegate/problems';
import type { Gate } from '../gate/domain/gate.ts';
import { Admissions } from '../arrival/admissions.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { closedFact, reopenedFact } from './closure.fact.ts';
import { closuresWithin, getClosure, insertClosure, saveEnd, saveTakenBack } from './closure.repository.ts';
import { type ClosureView, closureView } from './closure.view.ts';
import type { CloseGateRequest } from './declare/close-gate.request.ts';
import {
  type Closure,
  closureFaults,
  isOver,
  reopened,
  reopeningFaults,
  takenBack,
} from './domain/closure.ts';

const TOPIC = contracts['gate.closed'].topic;

export interface Kept {
  readonly closure: ClosureView;
  /** Id of its fact. */
  readonly event: string;
}

/** Records closures and their ends, one at a time at each gate. */
@Injectable()
export class Closures {
  constructor(
    private readonly gates: GateRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly admissions: Admissions,
  ) {}

  /** @throws Refusal no such gate, not yours, every fault at once, or another closure of that kind in the way */
  async declare(tx: Transaction, command: Command, code: string, request: CloseGateRequest): Promise<Kept> {
    command.authorize({ gate: code });
    const gate = await this.gates.get(tx, code);
    const now = this.clock.now();
    const closure = declared(code, request, now);
    refuseFaults(closureFaults(closure, now));
    await tx.lock([streamLock(TOPIC, code)]);
    const [other] = (await closuresWithin(tx, code, closure)).filter(({ kind }) => kind === closure.kind);
    if (other) throw new Refusal('logistics.closure.overlaps', { members: { closureId: other.id } });
    await insertClosure(tx, closure, formatActor(command.cause.actor));
    return await this.#tell(tx, command, { closure, gate, now }, closedFact(closure, gate.class, now));
  }

  /**
   * Before it begins it is taken back: it closes nothing.
   * @throws Refusal no such gate or closure, not yours, stale version, over already, or every fault at once
   */
  async reopen(
    tx: Transaction,
    command: Command,
    code: string,
    id: string,
    said: string | undefined,
  ): Promise<Kept> {
    command.authorize({ gate: code });
    const gate = await this.gates.get(tx, code);
    await tx.lock([streamLock(TOPIC, code)]);
    const before = await getClosure(tx, code, id);
    command.expectVersion(before.version, 'REQUIRED');
    const now = this.clock.now();
    if (isOver(before, now)) throw new Refusal('logistics.closure.over');
    const by = formatActor(command.cause.actor);
    tx.afterCommit(() => this.admissions.wake(code));
    if (said === undefined && now < before.from) {
      const closure = takenBack(before, now);
      await saveTakenBack(tx, closure, by);
      return await this.#tell(tx, command, { closure, gate, now }, reopenedFact(closure, closure.from, now));
    }
    const to = said === undefined ? now : new Date(said);
    refuseFaults(reopeningFaults(before, to, now));
    const closure = reopened(before, to, now);
    await saveEnd(tx, closure, by);
    return await this.#tell(tx, command, { closure, gate, now }, reopenedFact(closure, to, now));
  }

  async #tell(
    tx: Transaction,
    { cause }: Command,
    { closure, gate, now }: { closure: Closure; gate: Gate; now: Date },
    fact: NewFact,
  ): Promise<Kept> {
    const [event = ''] = await this.outbox.append(tx, cause, [fact]);
    return { closure: closureView(closure, gate.class, now), event };
  }
}

const declared = (gate: string, request: CloseGateRequest, now: Date): Closure => ({
  id: newId(),
  version: 1,
  gate,
  kind: request.kind,
  from: new Date(request.from),
  to: request.to === undefined ? null : new Date(request.to),
  authority: request.authority,
  decision: request.decision,
  legalBasis: request.legalBasis,
  declaredAt: now,
  reopenedAt: null,
  takenBackAt: null,
});
