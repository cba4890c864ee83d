import { aMovement, aShipment, durian, NOON, planned } from '../../../test/builders.ts';
import { refusalOf } from '../../../test/refusals.ts';
import type { Inspection } from '../../inspection/domain/inspection.ts';
import { type Order, reInspect } from './re-inspect.ts';

const movement = { ...aMovement(aShipment('YELLOW', durian)), admittedAt: NOON, yardEnteredAt: NOON };
const tasks = planned(movement).valid;
const plant = tasks.find((task) => task.kind === 'PLANT_QUARANTINE')!;
const failed: Inspection = {
  ...plant,
  status: 'CONCLUDED',
  result: 'FAILED',
  officer: 'plant.officer1',
  unit: 'LT-KDTV',
};
const order: Order = {
  id: 'again',
  inspectionId: failed.id,
  subjectId: failed.subject.id,
  by: 'plant.leader1',
  grounds: 'DEFECT_REMEDIED',
  at: NOON,
};

describe('inspecting again', () => {
  it('makes a new blocking task, linked to the old, whose result no longer counts', () => {
    const { earlier, repeated } = reInspect(movement, [failed], order);
    expect(earlier).toMatchObject({ id: failed.id, superseded: true, result: 'FAILED' });
    expect(repeated).toMatchObject({
      id: 'again',
      status: 'READY',
      blocking: true,
      result: null,
      officer: null,
      reInspectionOf: failed.id,
      grounds: 'DEFECT_REMEDIED',
    });
  });

  it('takes the place of the old one in later plans', () => {
    const { earlier, repeated } = reInspect(movement, [failed], order);
    const after = planned({ ...movement, declarationVersion: 2 }, [earlier, repeated]);
    expect(after.valid.map(({ id }) => id)).toContain('again');
    expect(after.valid.map(({ id }) => id)).not.toContain(failed.id);
  });

  it.each([
    ['an open task', [plant], {}, 'inspections.re-inspection.not-concluded'],
    [
      'a task of another subject',
      [failed],
      { subjectId: movement.id },
      'inspections.re-inspection.other-subject',
    ],
    ['a task repeated before', [{ ...failed, superseded: true }], {}, 'inspections.re-inspection.superseded'],
    ["one's own conclusion", [failed], { by: 'plant.officer1' }, 'inspections.re-inspection.own-act'],
    [
      'the approval of an amendment',
      [{ ...failed, amendmentId: 'a' }],
      {},
      'inspections.re-inspection.not-concluded',
    ],
  ])('refuses %s', (_, all, differently, code) => {
    expect(refusalOf(() => reInspect(movement, all, { ...order, ...differently }))).toBe(code);
  });

  it('refuses it when the truck may leave', () => {
    expect(refusalOf(() => reInspect({ ...movement, closedAt: NOON }, [failed], order))).toBe(
      'inspections.movement.closed',
    );
  });
});
