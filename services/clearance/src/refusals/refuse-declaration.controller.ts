import { Body, Controller, Param, Post } from '@nestjs/common';
import { parseCustomsDeclarationNumber } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock, customsNumberLock, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { outcomeOf, partsIn } from './domain/parts.ts';
import { RefusalCheck, refuser } from './refusal-check.ts';
import { RefuseDeclarationRequest, RefusedNumberParam } from './refuse-declaration.request.ts';
import { findRefused, keepRefused, movementsWith } from './refused-declaration.repository.ts';
import { RefusedDeclarationView, type RefusedPartView } from './refused-declaration.view.ts';

@Controller('v1/customs-declarations')
export class RefuseDeclarationController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly check: RefusalCheck,
    private readonly clock: Clock,
  ) {}

  @Post(':number/refusal')
  @Operation('customs-declarations.refuse', {
    kind: 'CREATE',
    summary: 'Refuse a customs declaration as a whole: every part of it, on whatever truck',
    description:
      'By a leader of customs, with a legal basis and an approver. Parts of imports go back over the line, those of exports are never released; what is declared under the number later is refused too. Parts whose exit is permitted or whose record is closed stay as they are, and the answer names them.',
    answer: RefusedDeclarationView,
    problems: [
      'clearance.refusal.no-part',
      'clearance.refusal.already',
      'clearance.refusal.part-coming',
      'clearance.hold.approver',
      'auth.not-yours',
      'http.validation',
    ],
  })
  async refuse(
    @Param() { number: text }: RefusedNumberParam,
    @Body() request: RefuseDeclarationRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<RefusedDeclarationView>> {
    const parsed = parseCustomsDeclarationNumber(text);
    const number = parsed.ok ? parsed.number : text;
    return await this.commands.execute(command, async (tx) => this.#refuse(tx, number, request, command));
  }

  async #refuse(
    tx: Transaction,
    number: string,
    request: RefuseDeclarationRequest,
    command: Command,
  ): Promise<Answer<RefusedDeclarationView>> {
    const by = refuser(command.caller);
    const [gate] = by.gates;
    if (gate === undefined) throw new Refusal('auth.not-yours');
    command.authorize({ gate });
    const ids = await movementsWith(tx, number, by.gates);
    if (ids.length === 0) throw new Refusal('clearance.refusal.no-part');
    await tx.lock([...ids.map(movementLock), customsNumberLock(number)]);
    const known = await movementsWith(tx, number, by.gates);
    if (known.length !== ids.length) throw new Refusal('clearance.refusal.part-coming', { retryAfter: 1 });
    if ((await findRefused(tx, [number])).length > 0) throw new Refusal('clearance.refusal.already');
    const faults = await this.check.approverFaults(gate, by, request.approver);
    if (faults.length > 0) throw new Refusal('clearance.hold.approver', { faults });
    const refusal = { refusalId: newId(), number, gate, ...request, refusedBy: by.id };
    const refusedAt = this.clock.now().toISOString();
    await keepRefused(tx, { ...refusal, refusedAt });
    const parts: RefusedPartView[] = [];
    for (const id of ids) parts.push(...(await this.#refuseIn(tx, id, refusal, command)));
    const [event] = await this.acts.store(tx);
    const { refusalId, reasonCode, legalBasis } = refusal;
    const view = { refusalId, number, reasonCode, legalBasis, refusedAt, parts };
    return created(view, event === undefined ? {} : { event });
  }

  async #refuseIn(
    tx: Transaction,
    movementId: string,
    refusal: { refusalId: string; number: string; reasonCode: string; legalBasis: string; approver: string },
    command: Command,
  ): Promise<RefusedPartView[]> {
    const movement = await this.acts.openFile(tx, movementId);
    const { refusalId, number: customsDeclaration, reasonCode, legalBasis, approver } = refusal;
    const parts: RefusedPartView[] = [];
    for (const recordId of partsIn(movement.file, customsDeclaration)) {
      const outcome = outcomeOf(movement.file, recordId);
      parts.push({ recordId, movementId, outcome });
      if (outcome !== 'REFUSED') continue;
      const subject = subjectOf(movement.file, recordId);
      const grounds = { agency: 'CUSTOMS' as const, reasonCode, legalBasis, customsDeclaration };
      const act = { data: { refusalId, ...grounds, subject }, noted: { approver } };
      await movement.apply({ name: 'entry.refused', ...act, ...this.acts.doneBy(command) }, command.cause);
    }
    return parts;
  }
}
