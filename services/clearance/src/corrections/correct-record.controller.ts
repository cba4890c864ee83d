import { Body, Controller, Param, Post } from '@nestjs/common';
import type { ActingAgency } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { isClosed } from '../movement/domain/closed.ts';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { CorrectionCheck } from './correction-check.ts';
import { CorrectionRequest } from './correction.request.ts';
import { findFact, findOthers, listCorrections } from './correction.repository.ts';
import { CorrectionView } from './correction.view.ts';
import { countingNow, fault, nameOf, type ToldFact, type Wanted } from './domain/correcting.ts';

@Controller('v1/records')
export class CorrectRecordController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly check: CorrectionCheck,
  ) {}

  @Post(':ref/corrections')
  @Operation('corrections.create', {
    kind: 'CREATE',
    summary: 'Say what was wrong in a fact that the caller’s own agency told',
    description:
      'The entry stays as it was written and shows that it was corrected; the record, its clocks, its time and its past as it happened go by what counts now. Stages go back along the edges of the route where there are any; what stands although it was told otherwise becomes a difference. Another result of an inspection, or that something never happened, needs an approver. What was declared, decided or agreed is no fact of this kind: it is amended, lifted or revoked. A closed record stays closed, whatever is corrected in it; only a crossing that never was takes a presumed completion back.',
    answer: CorrectionView,
    examples: { request: { entry: 7, reasonCode: 'WRONG_VALUE', yard: 'Y1', place: 'A3' } },
    problems: [
      'clearance.record.not-found',
      'clearance.correction.entry',
      'clearance.correction.fact',
      'clearance.correction.values',
      'clearance.correction.nothing',
      'clearance.correction.withdrawn',
      'clearance.correction.approver',
      'auth.not-yours',
      'http.validation',
    ],
  })
  async correct(
    @Param() { ref }: RecordParam,
    @Body() request: CorrectionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<CorrectionView>> {
    return await this.commands.execute(command, async (tx) => await this.#correct(tx, ref, request, command));
  }

  async #correct(
    tx: Transaction,
    ref: string,
    request: CorrectionRequest,
    command: Command,
  ): Promise<Answer<CorrectionView>> {
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { file } = movement;
    const found = await findFact(tx, { recordId, entry: request.entry, movementId });
    command.authorize(await this.check.resource(file, found?.told, command.caller));
    command.expectVersion(recordOf(file, recordId).seq, 'OPTIONAL');
    if (!found) throw noEntry(request.entry);
    const { told, moved } = found;
    if (countingNow(file, told).withdrawn) throw new Refusal('clearance.correction.withdrawn');
    const { entry: _, reasonCode, approver, ...wanted } = normalised(request);
    const { agency, unit } = await this.check.refuseUnlessRight(file, told, {
      wanted,
      approver,
      caller: command.caller,
    });
    const others = await findOthers(tx, movementId, nameOf(told), told.eventId);
    const data = dataOf(file, told, wanted, { reasonCode, agency, unit });
    const noted = { ...(approver !== undefined && { approver }), ...earlierAt(file, others) };
    const by = this.acts.doneBy(command);
    await movement.apply({ name: 'fact.corrected', data, noted, moved, ...by }, command.cause);
    const [event] = await this.acts.store(tx);
    const after = recordOf(movement.file, recordId).seq - 1;
    const [view] = await listCorrections(tx, recordId, { caller: command.caller, after, limit: 1 });
    if (!view) throw new Error('an entry that was just written is not there');
    return created(view, event === undefined ? {} : { event });
  }
}

/** Only what is named is corrected; times are told in UTC. */
const normalised = ({ occurredAt, ...rest }: CorrectionRequest) => ({
  ...rest,
  ...(occurredAt !== undefined && { occurredAt: new Date(occurredAt).toISOString() }),
});

function dataOf(
  file: MovementFile,
  told: ToldFact,
  { withdrawn = false, ...corrected }: Wanted,
  by: { readonly reasonCode: string; readonly agency: ActingAgency; readonly unit: string },
) {
  const { values } = countingNow(file, told);
  const { inspectionId } = told.fields;
  const named = new Set(Object.keys(corrected));
  const was = Object.fromEntries(Object.entries(values).filter(([name]) => named.has(name)));
  return {
    subject: subjectOf(file, told.recordId),
    correctionId: newId(),
    fact: nameOf(told),
    factId: told.eventId,
    ...by,
    withdrawn,
    ...(isClosed(file, told.recordId) && { closed: true }),
    ...(typeof inspectionId === 'string' && { inspectionId }),
    was: { ...was, occurredAt: values.occurredAt },
    corrected,
  };
}

/** When a fact of that name had happened otherwise, for the last time. */
function earlierAt(
  file: MovementFile,
  others: readonly { readonly eventId: string; readonly occurredAt: string }[],
): { earlierAt?: string } {
  const counting = others
    .map((other) => countingNow(file, { ...other, recordId: '', fields: {} }))
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ values }) => values.occurredAt)
    .sort();
  const last = counting.at(-1);
  return last === undefined ? {} : { earlierAt: last };
}

function noEntry(value: number): Refusal {
  const wrong = {
    ...fault('entry', '/entry', 'must be the number of an entry of this record'),
    value: String(value),
  };
  return new Refusal('clearance.correction.entry', { faults: [wrong] });
}
