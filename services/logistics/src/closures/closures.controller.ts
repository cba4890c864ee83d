import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { contracts, formatActor, newId } from '@onegate/contracts';
import {
  type Answer,
  type Command,
  Commands,
  created,
  decodeIdCursor,
  ok,
  Operation,
  type Page,
  pageOf,
  TheCommand,
} from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, Database, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { GateParam } from '../gate/gate-param.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { closuresWithin, endClosure, getClosure, insertClosure, listClosures } from './closure.repository.ts';
import { ClosureParam, CloseGateRequest, ListClosuresQuery, ReopenGateRequest } from './closure.requests.ts';
import { ClosurePage, ClosureView, closureView } from './closure.view.ts';
import {
  type Authority,
  type Closure,
  closureFaults,
  type ClosureKind,
  isBeyondMaximum,
  reopeningFaults,
} from './domain/closure.ts';

const DEFAULT_LIMIT = 50;
const TOPIC = contracts['gate.closed'].topic;

@Controller('v1/gates/:gate/closures')
export class ClosuresController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Operation('closures.declare', {
    kind: 'CREATE',
    summary: 'Record that nobody passes the barrier, here or on the other side',
    description:
      'Board or border guard, who lead. The queues for export stand in their order, and clocks that need the barrier with them. A closure that its authority may not order, or not for so long, is recorded all the same, and flagged.',
    answer: ClosureView,
    problems: ['logistics.gate.not-found', 'logistics.closure.overlaps', 'auth.not-yours'],
  })
  async declare(
    @Param() { gate }: GateParam,
    @Body() request: CloseGateRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ClosureView>> {
    return await this.commands.execute(command, async (tx) => await this.#close(tx, gate, request, command));
  }

  @Get()
  @Operation('gates.closures', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'Closures of the gate, the newest first',
    answer: ClosurePage,
    problems: ['logistics.gate.not-found', 'http.validation'],
  })
  async list(
    @Param() { gate: code }: GateParam,
    @Query() { at, after, limit = DEFAULT_LIMIT }: ListClosuresQuery,
  ): Promise<Page<ClosureView>> {
    const gate = await this.gates.get(this.database, code);
    const asked = {
      at: at ?? null,
      after: after === undefined ? null : decodeIdCursor(after),
      limit: limit + 1,
    };
    const found = await listClosures(this.database, code, asked);
    const now = this.clock.now();
    return pageOf(
      found,
      limit,
      (closure) => closureView(closure, gate.class, now),
      ({ id }) => [id],
    );
  }

  @Get(':id')
  @Operation('gates.closure', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'One closure of the gate',
    answer: ClosureView,
    problems: ['logistics.gate.not-found', 'logistics.closure.not-found'],
  })
  async show(@Param() { gate: code, id }: ClosureParam): Promise<Answer<ClosureView>> {
    const gate = await this.gates.get(this.database, code);
    const closure = await getClosure(this.database, code, id);
    return ok(closureView(closure, gate.class, this.clock.now()), { version: closure.version });
  }

  @Post(':id/reopening')
  @Operation('closures.reopen', {
    kind: 'ACTION',
    summary: 'Record since when the barrier is open again',
    answer: ClosureView,
    problems: [
      'logistics.gate.not-found',
      'logistics.closure.not-found',
      'logistics.closure.over',
      'http.if-match-missing',
      'auth.not-yours',
    ],
  })
  async reopen(
    @Param() { gate, id }: ClosureParam,
    @Body() { to }: ReopenGateRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ClosureView>> {
    return await this.commands.execute(command, async (tx) => await this.#reopen(tx, gate, id, to, command));
  }

  async #close(
    tx: Transaction,
    code: string,
    request: CloseGateRequest,
    command: Command,
  ): Promise<Answer<ClosureView>> {
    command.authorize({ gate: code });
    const gate = await this.gates.get(tx, code);
    const now = this.clock.now();
    const closure = closureOf(code, request, now);
    refuse(closureFaults(closure, now));
    await tx.lock([streamLock(TOPIC, code)]);
    const [other] = (await closuresWithin(tx, code, closure)).filter(({ kind }) => kind === closure.kind);
    if (other) throw new Refusal('logistics.closure.overlaps', { members: { closureId: other.id } });
    await insertClosure(tx, closure, formatActor(command.cause.actor));
    const { kind, from, to, decision: authority, legalBasis, id: closureId } = closure;
    const beyondMaximum = isBeyondMaximum(closure, gate.class, now);
    const span = { from: from.toISOString(), to: to?.toISOString() ?? null };
    const data = { closureId, gate: code, kind, ...span, authority, legalBasis, beyondMaximum };
    const fact = {
      name: 'gate.closed' as const,
      key: code,
      subject: code,
      gate: code,
      occurredAt: now,
      data,
    };
    const [event] = await this.outbox.append(tx, command.cause, [fact]);
    const stored = await getClosure(tx, code, closureId);
    const location = `/v1/gates/${code}/closures/${closureId}`;
    const extras = { location, version: stored.version, ...(event !== undefined && { event }) };
    return created(closureView(stored, gate.class, now), extras);
  }

  async #reopen(
    tx: Transaction,
    code: string,
    id: string,
    asked: string | undefined,
    command: Command,
  ): Promise<Answer<ClosureView>> {
    command.authorize({ gate: code });
    const gate = await this.gates.get(tx, code);
    await tx.lock([streamLock(TOPIC, code)]);
    const closure = await getClosure(tx, code, id);
    command.expectVersion(closure.version, 'REQUIRED');
    const now = this.clock.now();
    const to = asked === undefined ? now : new Date(asked);
    if (closure.reopenedAt !== null || (closure.to !== null && closure.to <= now))
      throw new Refusal('logistics.closure.over');
    refuse(reopeningFaults(closure, to, now));
    await endClosure(tx, id, to, formatActor(command.cause.actor), now);
    const { kind, from } = closure;
    const span = { from: from.toISOString(), to: to.toISOString() };
    const data = { closureId: id, gate: code, kind, ...span };
    const fact = {
      name: 'gate.reopened' as const,
      key: code,
      subject: code,
      gate: code,
      occurredAt: now,
      data,
    };
    const [event] = await this.outbox.append(tx, command.cause, [fact]);
    const stored = await getClosure(tx, code, id);
    const extras = { version: stored.version, ...(event !== undefined && { event }) };
    return ok(closureView(stored, gate.class, now), extras);
  }
}

const closureOf = (
  gate: string,
  request: CloseGateRequest,
  declaredAt: Date,
): Omit<Closure, 'version' | 'reopenedAt'> => ({
  id: newId(),
  gate,
  kind: request.kind as ClosureKind,
  from: new Date(request.from),
  to: request.to === undefined ? null : new Date(request.to),
  authority: request.authority as Authority,
  decision: request.decision,
  legalBasis: request.legalBasis,
  declaredAt,
});

function refuse(faults: ReturnType<typeof closureFaults>): void {
  if (faults.length > 0) throw new Refusal('http.validation', { faults });
}
