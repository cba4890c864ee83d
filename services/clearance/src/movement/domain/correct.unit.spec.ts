import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { isClosed } from './closed.ts';
import type { Values } from './correctable.ts';
import type { Reaction } from './react.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0, norm: 'PT2H' };

const inspected = (): TestMovement =>
  new TestMovement()
    .submitted()
    .accepted()
    .planned([CREW, DOCUMENTS])
    .assessed()
    .arrived()
    .claimed(CREW)
    .concluded(CREW)
    .inYard()
    .claimed(DOCUMENTS);
const released = (): TestMovement => inspected().concluded(DOCUMENTS);

/** Corrects the last fact of that name. */
function correct(
  movement: TestMovement,
  fact: string,
  change: { readonly corrected?: Values; readonly withdrawn?: true },
): Reaction {
  const index = movement.inputs.findLastIndex(({ name }) => name === fact);
  const told = movement.inputs[index]!;
  const { subject, inspectionId } = told.data as { subject?: { id: string }; inspectionId?: string };
  const moved = movement.reactions[index]!.entries.filter(({ sealed }) => 'steps' in sealed.disclosures);
  const data = {
    subject: movement.subject(subject?.id === movement.idOf(0) ? 0 : undefined),
    correctionId: newId(),
    fact,
    factId: told.eventId,
    agency: 'CUSTOMS' as const,
    unit: 'LT-HQ',
    reasonCode: 'WRONG_TIME',
    withdrawn: change.withdrawn ?? false,
    ...(isClosed(movement.file) && { closed: true }),
    ...(inspectionId !== undefined && { inspectionId }),
    was: { occurredAt: told.occurredAt },
    corrected: change.corrected ?? {},
  };
  return movement.happens('fact.corrected', data, { moved: moved.map(({ recordId }) => recordId) });
}

const minutesBefore = (movement: TestMovement, fact: string, minutes: number): string => {
  const { occurredAt } = movement.inputs.findLast(({ name }) => name === fact)!;
  return new Date(Date.parse(occurredAt) - minutes * 60_000).toISOString();
};

describe('a fact that was told wrongly', () => {
  it('moves the beginning of the stage that it began, and the clock of the stage', () => {
    const movement = inspected();
    const at = new Date(Date.parse(minutesBefore(movement, 'yard.entered', 0)) + 30_000).toISOString();
    const { clocks, file, differences } = correct(movement, 'yard.entered', {
      corrected: { occurredAt: at },
    });
    expect(file.records[movement.idOf(0)]?.stageSince).toBe(at);
    expect(file.seen['yard.entered']).toBe(at);
    expect(clocks.changed.map(({ kind }) => kind)).toEqual(['TASK']);
    expect(differences).toEqual([]);
  });

  it('counts for the task whose act it was', () => {
    const movement = inspected();
    const at = new Date(Date.parse(minutesBefore(movement, 'inspection.claimed', 0)) + 1000).toISOString();
    const { file } = correct(movement, 'inspection.claimed', { corrected: { occurredAt: at } });
    expect(file.tasks[movement.inspectionId(DOCUMENTS)]?.claimedAt).toBe(at);
  });

  it('of a conclusion that did not pass after all takes the release back along the route', () => {
    const movement = released();
    expect(movement.stage(0)).toBe('FEE_DUE');
    const { told } = correct(movement, 'inspection.concluded', { corrected: { result: 'FAILED' } });
    expect(movement.stage(0)).toBe('UNDER_INSPECTION');
    expect(movement.holder(0)).toBe('CUSTOMS');
    expect(told.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'fact.corrected',
        'shipment.release-revoked',
        'stage.changed',
        'holder.changed',
      ]),
    );
  });

  it('that never happened opens the task again, and its clock', () => {
    const movement = released();
    const { clocks, differences } = correct(movement, 'inspection.concluded', { withdrawn: true });
    const task = movement.file.tasks[movement.inspectionId(DOCUMENTS)];
    expect(task).toMatchObject({ status: 'CLAIMED', result: null, concludedAt: null });
    expect(movement.stage(0)).toBe('UNDER_INSPECTION');
    expect(clocks.opened.map(({ kind }) => kind)).toContain('TASK');
    expect(differences).toEqual([]);
    movement.concluded(DOCUMENTS);
    expect(movement.stage(0)).toBe('FEE_DUE');
  });

  it('of a crossing that never was leaves the truck on this side', () => {
    const movement = released().settled().called().exited();
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    expect(movement.stage()).toBe('CROSSED');
    correct(movement, 'vehicle.crossed', { withdrawn: true });
    expect(movement.stage()).toBe('TURNED_BACK');
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    expect(movement.stage()).toBe('CROSSED');
  });

  describe('on a closed record', () => {
    const completed = (by: 'NEIGHBOUR' | 'NOBODY'): TestMovement => {
      const movement = released().settled().called().exited();
      movement.happens('vehicle.crossed', { direction: 'EXPORT' });
      if (by === 'NEIGHBOUR') movement.happens('crossing.acknowledged', { by });
      else movement.happens('crossing.presumed', {});
      return movement;
    };

    it('is put right, and the record stays closed', () => {
      const movement = completed('NEIGHBOUR');
      const at = minutesBefore(movement, 'yard.entered', 1);
      const { file, holdings, clocks, told } = correct(movement, 'yard.entered', {
        corrected: { occurredAt: at },
      });
      expect(movement.stage(0)).toBe('COMPLETED');
      expect(file.seen['yard.entered']).toBe(at);
      expect([holdings, clocks.opened, told.map(({ name }) => name)]).toEqual([[], [], ['fact.corrected']]);
    });

    it('of a conclusion that never was leaves nothing to be done, and a difference', () => {
      const movement = completed('NEIGHBOUR');
      const { differences, clocks } = correct(movement, 'inspection.concluded', { withdrawn: true });
      expect(movement.file.tasks[movement.inspectionId(DOCUMENTS)]).toMatchObject({ status: 'VOIDED' });
      expect([movement.stage(0), clocks.opened]).toEqual(['COMPLETED', []]);
      expect(differences).toContain('AFTER_EXIT_PERMIT');
      expect(movement.file.records[movement.idOf(0)]?.releasedAt).not.toBeNull();
    });

    it('of a crossing that never was takes a presumed completion back, and the next is presumed anew', () => {
      const movement = completed('NOBODY');
      const { told } = correct(movement, 'vehicle.crossed', { withdrawn: true });
      expect([movement.stage(), movement.stage(0)]).toEqual(['TURNED_BACK', 'TURNED_BACK']);
      expect(movement.holder(0)).toBe('BORDER_GUARD');
      expect(told.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['fact.corrected', 'stage.changed', 'holder.changed']),
      );
      movement.happens('vehicle.crossed', { direction: 'EXPORT' });
      expect(movement.stage()).toBe('CROSSED');
      expect(Object.values(movement.file.clocks).map(({ kind }) => kind)).toContain('PRESUMPTION');
    });

    it('of a crossing that the neighbour acknowledged stays a difference', () => {
      const movement = completed('NEIGHBOUR');
      const { differences } = correct(movement, 'vehicle.crossed', { withdrawn: true });
      expect([movement.stage(), differences]).toEqual(['COMPLETED', ['DECISION_STANDS']]);
    });

    it('leaves what is owed after completion as it is', () => {
      const movement = completed('NEIGHBOUR');
      const subject = movement.subject(0);
      movement.happens('obligation.created', {
        ...{ obligationId: newId(), subject, kind: 'TREATMENT', agency: 'CUSTOMS', unit: 'LT-HQ' },
        ...{ cause: 'AGENCY', dueAt: '2026-12-24T01:00:00.000Z' },
      });
      const owed = movement.file.obligations;
      correct(movement, 'vehicle.exited', {
        corrected: { occurredAt: minutesBefore(movement, 'vehicle.exited', 1) },
      });
      expect(movement.file.obligations).toEqual(owed);
      expect(Object.values(movement.file.clocks).map(({ kind }) => kind)).toEqual(['OBLIGATION']);
    });
  });

  it('leaves a stage standing that has no way back, and says so', () => {
    const movement = inspected();
    const { differences } = correct(movement, 'yard.entered', { withdrawn: true });
    expect(movement.stage(0)).toBe('UNDER_INSPECTION');
    expect(movement.file.seen).not.toHaveProperty('yard.entered');
    expect(differences).toEqual(['DECISION_STANDS']);
  });

  it('is a difference where it would have kept the goods, had it been told before the exit permit', () => {
    const movement = released().settled().called().exited();
    const { differences } = correct(movement, 'inspection.concluded', { corrected: { result: 'FAILED' } });
    expect(differences).toContain('AFTER_EXIT_PERMIT');
    expect(movement.file.records[movement.idOf(0)]?.releasedAt).not.toBeNull();
  });

  it('is a difference where it comes out of order', () => {
    const movement = inspected();
    const at = minutesBefore(movement, 'vehicle.admitted', 1);
    const { differences } = correct(movement, 'yard.entered', { corrected: { occurredAt: at } });
    expect(differences).toEqual(['CORRECTION_OUT_OF_ORDER']);
  });

  it('makes a breach unfounded that it explains, and the clock runs anew', () => {
    const movement = inspected();
    const key = `task:${movement.inspectionId(DOCUMENTS)}`;
    const clock = movement.file.clocks[key]!;
    const subject = movement.subject(0);
    const about = { clock: 'TASK.CUSTOMS_DOCUMENTS', agency: 'CUSTOMS' as const, unit: 'LT-HQ' };
    movement.happens('clock.breached', { subject, ...about, dueAt: clock.dueAt! }, { clockKey: key });
    const { clocks, differences } = correct(movement, 'yard.entered', {
      corrected: { occurredAt: minutesBefore(movement, 'clock.breached', 0) },
    });
    expect(differences).toContain('BREACH_UNFOUNDED');
    expect(clocks.closed.map(({ id }) => id)).toEqual([clock.id]);
    expect(movement.file.clocks[key]).toMatchObject({ breachedAt: null });
    expect(movement.file.clocks[key]?.id).not.toBe(clock.id);
  });

  it('can be corrected again: the last correction counts', () => {
    const movement = inspected();
    const first = new Date(Date.parse(minutesBefore(movement, 'yard.entered', 0)) + 1000).toISOString();
    correct(movement, 'yard.entered', { corrected: { occurredAt: first } });
    const factId = movement.inputs.findLast(({ name }) => name === 'yard.entered')!.eventId;
    expect(movement.file.corrections?.[factId]).toHaveLength(1);
  });
});
