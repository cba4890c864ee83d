import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { Registers } from '../register/registers.ts';
import { explainedBy } from './domain/explanation.ts';
import { getBreach } from './breach.repository.ts';
import { BreachParam, ExplainBreachRequest } from './breach.requests.ts';
import { BreachView } from './breach.view.ts';

@Controller('v1/breaches')
export class ExplainBreachController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
  ) {}

  @Post(':id/explanation')
  @Operation('breaches.explain', {
    kind: 'CREATE',
    summary: 'Say why something took longer than it may: the head of the unit whose clock it was',
    description:
      'Within 24 hours of the breach, or what the gate has set (`BREACH_EXPLANATION`), not counting outages of OneGate; until then it may be said anew, afterwards it stands as it is. Every word of it stays in the record.',
    answer: BreachView,
    problems: ['clearance.breach.not-found', 'clearance.breach.frozen', 'auth.not-yours'],
  })
  async explain(
    @Param() { id }: BreachParam,
    @Body() request: ExplainBreachRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<BreachView>> {
    return await this.commands.execute(command, async (tx) => await this.#explain(tx, id, request, command));
  }

  async #explain(
    tx: Transaction,
    id: string,
    { causeCode, explanation }: ExplainBreachRequest,
    command: Command,
  ): Promise<Answer<BreachView>> {
    const known = await getBreach(tx, id);
    command.authorize({ gate: known.gate, agency: known.agency });
    if (command.caller.unit !== known.unit) throw new Refusal('auth.not-yours');
    await tx.lock([movementLock(known.movement_id)]);
    const movement = await this.acts.openFile(tx, known.movement_id);
    // An outage that was declared this instant counts already, though the portion has not come to it.
    const { timetable } = await this.registers.newest();
    const by = explainedBy({ ...known, breachedAt: known.view.breachedAt }, timetable);
    if (known.state === 'WITHDRAWN' || (by !== null && movement.now >= by))
      throw new Refusal('clearance.breach.frozen');
    const { agency, unit, clock } = known;
    const subject = subjectOf(movement.file, known.record_id);
    const data = { subject, clock, agency, unit, breachId: id, causeCode };
    await movement.apply(
      { name: 'breach.explained', data, noted: { explanation }, ...this.acts.doneBy(command) },
      command.cause,
    );
    const [event] = await this.acts.store(tx);
    const { view } = await getBreach(tx, id);
    return created(view, event === undefined ? {} : { event });
  }
}
