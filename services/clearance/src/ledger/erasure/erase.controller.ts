import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { RecordActs } from '../../records/record-acts.ts';
import { RecordParam } from '../../records/record-param.ts';
import { locateRecord } from '../../records/record.repository.ts';
import { EraseRequest } from './erase.request.ts';
import { erase, findShowing } from './erasure.repository.ts';
import { ErasureView } from './erasure.view.ts';

/** Without these nobody could say any more what happened and who answered. */
const KEPT: ReadonlySet<string> = new Set([
  'type',
  'holder',
  'holderPersons',
  'steps',
  'release',
  'source',
  'decided',
  'erased',
  'fact',
  'factId',
  'withdrawn',
  'was',
  'corrected',
]);

@Controller('v1/records')
export class EraseController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
  ) {}

  @Post(':ref/erasures')
  @Operation('erasures.create', {
    kind: 'CREATE',
    summary: 'Erase the value of a field by order',
    description:
      'Salt and value go from every entry that tells of the same event; digest, chain and proofs stay valid. A new entry says what kind of data was erased, when, by whom and by whose order.',
    answer: ErasureView,
    problems: [
      'clearance.record.not-found',
      'clearance.erasure.no-value',
      'clearance.erasure.kept',
      'auth.not-yours',
    ],
  })
  async create(
    @Param() { ref }: RecordParam,
    @Body() request: EraseRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ErasureView>> {
    return await this.commands.execute(command, async (tx) => await this.#erase(tx, ref, request, command));
  }

  async #erase(
    tx: Transaction,
    ref: string,
    { seq, field, order }: EraseRequest,
    command: Command,
  ): Promise<Answer<ErasureView>> {
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    command.authorize({ gate: movement.file.gate });
    if (KEPT.has(field)) throw new Refusal('clearance.erasure.kept');
    const showing = await findShowing(tx, { recordId, seq, field, movementId });
    const event = showing.find((entry) => entry.recordId === recordId)?.eventId;
    if (event === undefined) throw new Refusal('clearance.erasure.no-value');
    const done = this.acts.doneBy(command);
    const erased = { event, field, order };
    const { file } = await movement.apply({ name: 'data.erased', data: { erased }, ...done }, command.cause);
    const { eventId, actor: by } = done;
    await erase(tx, showing, { field, order, by, at: file.recordedAt, eventId });
    await this.acts.store(tx);
    return created({ ...erased, entries: showing.length, erasedAt: file.recordedAt });
  }
}
