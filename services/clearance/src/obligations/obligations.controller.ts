import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { millisecondsOf } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import {
  type Answer,
  type Command,
  Commands,
  created,
  Id,
  ok,
  Operation,
  type Page,
  pageOf,
  TheCommand,
} from '@onegate/http';
import { Clock, Database, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { locateRecord } from '../records/record.repository.ts';
import type { Register } from '../register/domain/register.ts';
import { Registers } from '../register/registers.ts';
import { getObligation, listObligations, type ObligationRow, viewOf } from './obligation.repository.ts';
import {
  DischargeRequest,
  ListObligationsQuery,
  OBLIGATION_SORTS,
  ObligationRequest,
} from './obligation.request.ts';
import { ObligationPage, ObligationView } from './obligation.view.ts';

export class ObligationParam {
  @Id({ meaning: 'Obligation.', example: '019a5b3e-7c90-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

const DEFAULT_LIMIT = 50;

@Controller('v1/obligations')
export class ObligationsController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('obligations.list', {
    kind: 'READ',
    summary: 'What is owed beyond the completion of a record, the newest first unless sorted',
    answer: ObligationPage,
    problems: ['http.validation'],
  })
  async list(
    @Query() query: ListObligationsQuery,
    @TheCommand() { caller }: Command,
  ): Promise<Page<ObligationView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const sorted = OBLIGATION_SORTS.asked(query);
    const now = this.clock.now();
    const rows = await listObligations(this.database, caller.gates, query, sorted, now, limit + 1);
    const registers = new Map<string, Register>();
    for (const { gate } of rows) if (!registers.has(gate)) registers.set(gate, await this.registers.at(gate));
    const views = rows.map((row) => ({ row, register: registers.get(row.gate) }));
    return pageOf(
      views,
      limit,
      ({ row, register }) => viewOf(row, register, now),
      ({ row }) => sorted.placeOf(row, row.id),
    );
  }

  @Get(':id')
  @Operation('obligations.show', {
    kind: 'READ',
    summary: 'One obligation: who answers for it, until when, and how it ended',
    answer: ObligationView,
    problems: ['clearance.obligation.not-found', 'auth.not-yours'],
  })
  async show(@Param() { id }: ObligationParam, @TheCommand() command: Command): Promise<ObligationView> {
    const row = await getObligation(this.database, id);
    command.authorize({ gate: row.gate });
    return await this.#view(row, this.clock.now());
  }

  @Post()
  @Operation('obligations.create', {
    kind: 'CREATE',
    summary: 'Something is owed on a record, whether that is open or closed',
    description:
      'Officer of an agency, whose unit then answers for it. Vehicles’ returns and exits are created by rule when they cross.',
    answer: ObligationView,
    problems: ['clearance.record.not-found', 'clearance.obligation.due-date', 'auth.not-yours'],
  })
  async create(
    @Body() request: ObligationRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ObligationView>> {
    return await this.commands.execute(command, (tx) => this.#create(tx, request, command));
  }

  async #create(
    tx: Transaction,
    { record, kind, reasonCode, dueAt: asked }: ObligationRequest,
    command: Command,
  ): Promise<Answer<ObligationView>> {
    const { recordId, movementId } = await locateRecord(tx, record);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { gate } = movement.file;
    command.authorize({ gate });
    const now = this.clock.now();
    const register = await this.registers.at(gate);
    const agency = command.caller.agency ?? 'MANAGEMENT_BOARD';
    const due =
      asked === undefined
        ? new Date(now.getTime() + millisecondsOf(register.limitOf(movement.file, kind)))
        : new Date(asked);
    if (due <= now) throw pastDue(asked);
    const data = {
      subject: subjectOf(movement.file, recordId),
      obligationId: newId(),
      kind,
      agency,
      unit: register.unitOf(gate, agency),
      cause: 'AGENCY',
      dueAt: due.toISOString(),
    };
    const act = { name: 'obligation.created' as const, data, noted: { reasonCode } };
    await movement.apply({ ...act, ...this.acts.doneBy(command) }, command.cause);
    const [event] = await this.acts.store(tx);
    const view = await this.#view(await getObligation(tx, data.obligationId), now);
    return created(view, event === undefined ? {} : { event });
  }

  @Post(':id/discharge')
  @Operation('obligations.discharge', {
    kind: 'ACTION',
    summary: 'What was owed was done, or is owed no more',
    description: 'Officer of the agency that answers for it, with a reason from the list and evidence.',
    answer: ObligationView,
    problems: ['clearance.obligation.not-found', 'clearance.obligation.discharged', 'auth.not-yours'],
  })
  async discharge(
    @Param() { id }: ObligationParam,
    @Body() request: DischargeRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ObligationView>> {
    return await this.commands.execute(command, (tx) => this.#discharge(tx, id, request, command));
  }

  async #discharge(
    tx: Transaction,
    id: string,
    { reasonCode, evidence, ...when }: DischargeRequest,
    command: Command,
  ): Promise<Answer<ObligationView>> {
    const { movement_id: movementId, gate, agency, kind, record_id: recordId } = await getObligation(tx, id);
    await tx.lock([movementLock(movementId)]);
    command.authorize({ gate, agency });
    const movement = await this.acts.openFile(tx, movementId);
    const owed = movement.file.obligations?.[id];
    if (!owed) throw new Refusal('clearance.obligation.discharged');
    const data = {
      subject: subjectOf(movement.file, recordId),
      obligationId: id,
      kind,
      reasonCode,
      evidence,
    };
    const act = { name: 'obligation.discharged' as const, data };
    await movement.apply({ ...act, ...this.acts.doneBy(command, when, owed.since) }, command.cause);
    const [event] = await this.acts.store(tx);
    const view = await this.#view(await getObligation(tx, id), this.clock.now());
    return ok(view, event === undefined ? {} : { event });
  }

  async #view(row: ObligationRow, now: Date): Promise<ObligationView> {
    return viewOf(row, await this.registers.at(row.gate), now);
  }
}

const pastDue = (value: string | undefined): Refusal =>
  new Refusal('clearance.obligation.due-date', {
    faults: [{ code: 'validation.past', field: '/dueAt', message: 'dueAt must lie in the future', value }],
  });
