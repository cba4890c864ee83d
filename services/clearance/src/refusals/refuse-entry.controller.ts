import { Body, Controller, Param, Post } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { recordOf } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { MovementParam, RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { RefusalCheck, refuser } from './refusal-check.ts';
import { RefusalView } from './refusal.view.ts';
import { RefuseEntryRequest } from './refuse-entry.request.ts';

const PROBLEMS = [
  'clearance.record.not-found',
  'clearance.record.closed',
  'clearance.refusal.already',
  'clearance.refusal.after-exit-permit',
  'clearance.refusal.not-entering',
  'clearance.refusal.grounds',
  'clearance.hold.approver',
  'auth.not-yours',
];

const BY_BORDER_GUARD = {
  legalBasis: 'BORDER-GUARD-LAW',
  reasonCode: 'PAPERS_INVALID',
  approver: 'border-guard.head',
};

interface Place {
  readonly movementId: string;
  readonly recordId: string;
}

@Controller('v1')
export class RefuseEntryController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly check: RefusalCheck,
  ) {}

  @Post('movements/:id/refusal')
  @Operation('entries.refuse', {
    kind: 'CREATE',
    summary: 'Refuse a truck entry: it goes back over the line with all that it carries',
    description:
      'By a leader of the border guard, or of customs or a quarantine on a failed inspection of its own; with a legal basis and an approver; imports only, from admission until the exit is permitted. From then on the border guard answers until the truck is back across.',
    answer: RefusalView,
    examples: { request: BY_BORDER_GUARD },
    problems: PROBLEMS,
  })
  async refuse(
    @Param() { id }: MovementParam,
    @Body() request: RefuseEntryRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<RefusalView>> {
    return await this.commands.execute(command, async (tx) =>
      this.#refuse(tx, { movementId: id, recordId: id }, request, command),
    );
  }

  @Post('records/:ref/refusal')
  @Operation('goods.refuse', {
    kind: 'CREATE',
    summary: 'Refuse one shipment entry; the others on the truck go on',
    description:
      'As the refusal of a truck, of a single shipment: the border guard answers for it until a truck that goes back has taken it across, its quantity returns to the customs declaration, and its own truck leaves once it has been unloaded. Of the record of a movement: the truck with all that it carries.',
    answer: RefusalView,
    examples: { request: BY_BORDER_GUARD },
    problems: PROBLEMS,
  })
  async refuseGoods(
    @Param() { ref }: RecordParam,
    @Body() request: RefuseEntryRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<RefusalView>> {
    return await this.commands.execute(command, async (tx) =>
      this.#refuse(tx, await locateRecord(tx, ref), request, command),
    );
  }

  async #refuse(
    tx: Transaction,
    { movementId, recordId }: Place,
    request: RefuseEntryRequest,
    command: Command,
  ): Promise<Answer<RefusalView>> {
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { caller } = command;
    command.authorize({ gate: movement.file.gate });
    command.expectVersion(recordOf(movement.file, recordId).seq, 'OPTIONAL');
    this.acts.refuseUnlessAllowed('refusal', movement.file, recordId, caller);
    const by = refuser(caller);
    await this.check.ofEntry(movement.file, by, { ...request, recordId });
    const { approver, ...grounds } = request;
    const subject = recordId === movementId ? {} : { subject: subjectOf(movement.file, recordId) };
    const data = { refusalId: newId(), agency: by.agency, ...grounds, ...subject };
    const done = this.acts.doneBy(command);
    await movement.apply({ name: 'entry.refused', data, noted: { approver }, ...done }, command.cause);
    const [event] = await this.acts.store(tx);
    const { refusalId, agency, reasonCode, legalBasis } = data;
    const refusedAt = movement.file.recordedAt;
    const view = { refusalId, movementId, agency, reasonCode, legalBasis, refusedAt };
    return created(
      recordId === movementId ? view : { ...view, recordId },
      event === undefined ? {} : { event },
    );
  }
}
