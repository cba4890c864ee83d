import {
  aMovement,
  aShipment,
  durian,
  goods,
  minutesAfterNoon,
  NOON,
  planned,
  steel,
} from '../../../test/builders.ts';
import type { Inspection } from '../../inspection/domain/inspection.ts';
import type { Movement } from './movement.ts';

const inYard = (movement: Movement): Movement => ({ ...movement, admittedAt: NOON, yardEnteredAt: NOON });
const concluded = (task: Inspection, result: Inspection['result'] = 'PASSED'): Inspection => ({
  ...task,
  status: 'CONCLUDED',
  officer: 'o',
  unit: 'u',
  result,
  closedAt: NOON,
});
const withGoods = (movement: Movement, ...lines: (typeof durian)[]): Movement => ({
  ...movement,
  declarationVersion: movement.declarationVersion + 1,
  declared: {
    ...movement.declared,
    shipments: movement.declared.shipments.map((shipment) => ({ ...shipment, goods: lines })),
  },
});
const kinds = (tasks: readonly Inspection[]) => tasks.map((task) => task.kind);
const of = (tasks: readonly Inspection[], kind: string): Inspection =>
  tasks.find((task) => task.kind === kind)!;

describe('planning', () => {
  it('plans tasks that nobody can begin before the truck is there', () => {
    const { valid, added, changed, voided } = planned(aMovement(aShipment('YELLOW', durian)));
    expect(kinds(valid)).toEqual([
      'CREW_AND_VEHICLE',
      'HEALTH_PAPERS',
      'CUSTOMS_DOCUMENTS',
      'PLANT_QUARANTINE',
    ]);
    expect(valid.every((task) => task.status === 'PLANNED' && task.dueAt === null)).toBe(true);
    expect(added).toEqual(valid);
    expect([...changed, ...voided]).toEqual([]);
  });

  it('lets tasks begin at once when the truck stands in the yard already, due by their norm', () => {
    const { valid } = planned(inYard(aMovement(aShipment('YELLOW', steel))));
    expect(of(valid, 'CUSTOMS_DOCUMENTS')).toMatchObject({
      status: 'READY',
      readyAt: NOON,
      dueAt: minutesAfterNoon(120),
    });
  });

  it('keeps what is done and adds what a raised channel asks for', () => {
    const shipment = aShipment('YELLOW', steel);
    const movement = inYard(aMovement(shipment));
    const before = planned(movement).valid.map((task) => concluded(task));
    const channels = new Map([[shipment.customsDeclarations[0]!.number, 'RED' as const]]);
    const after = planned({ ...movement, channelVersion: 2 }, before, { channels });
    expect(kinds(after.added)).toEqual(['CUSTOMS_PHYSICAL']);
    expect(after.added[0]?.status).toBe('READY');
    expect(after.changed).toEqual([]);
    expect(after.valid).toEqual(expect.arrayContaining(before));
  });

  it('voids open tasks that are no longer due, and lets concluded ones no longer count', () => {
    const movement = inYard(aMovement(aShipment('YELLOW', durian)));
    const before = planned(movement).valid.map((task) =>
      task.kind === 'CUSTOMS_DOCUMENTS' ? concluded(task) : task,
    );
    const after = planned(withGoods(movement, steel), before);
    expect(of(after.voided, 'PLANT_QUARANTINE')).toMatchObject({
      status: 'VOIDED',
      voidReason: 'NO_LONGER_DUE',
    });
    expect(of(after.voided, 'CUSTOMS_DOCUMENTS')).toMatchObject({ superseded: true, result: 'PASSED' });
    expect(after.changed).toEqual(after.voided);
    expect(kinds(after.added)).toEqual(['CUSTOMS_DOCUMENTS']);
  });

  it('inspects again what was concluded on goods that have changed, but keeps the work that is still open', () => {
    const movement = inYard(aMovement(aShipment('YELLOW', durian)));
    const before = planned(movement).valid;
    const claimed = {
      ...of(before, 'CUSTOMS_DOCUMENTS'),
      status: 'CLAIMED' as const,
      officer: 'o',
      unit: 'u',
    };
    const tasks = [claimed, concluded(of(before, 'PLANT_QUARANTINE')), ...before.slice(0, 2)];
    const after = planned(withGoods(movement, goods('081060', '2000 KGM')), tasks);
    expect(kinds(after.added)).toEqual(['PLANT_QUARANTINE']);
    expect(of(after.valid, 'CUSTOMS_DOCUMENTS')).toMatchObject({
      id: claimed.id,
      officer: 'o',
      status: 'CLAIMED',
    });
    expect(of(after.changed, 'CUSTOMS_DOCUMENTS').material).not.toBe(claimed.material);
  });

  it('lets an inspection of changed goods take the place of one that failed', () => {
    const movement = inYard(aMovement(aShipment('GREEN', durian)));
    const before = planned(movement).valid.map((task) => concluded(task, 'FAILED'));
    const [again] = planned(withGoods(movement, goods('440710')), before).added;
    expect(again).toMatchObject({
      kind: 'PLANT_QUARANTINE',
      reInspectionOf: of(before, 'PLANT_QUARANTINE').id,
    });
  });

  it('keeps everything when nothing that was looked at has changed', () => {
    const movement = inYard(aMovement(aShipment('RED', durian)));
    const before = planned(movement).valid.map((task) => concluded(task));
    const after = planned({ ...movement, declarationVersion: 2 }, before);
    expect(after).toMatchObject({ valid: before, added: [], changed: [], voided: [] });
  });

  it('does not bring back what a leader voided, unless the goods change', () => {
    const movement = inYard(aMovement(aShipment('GREEN', durian)));
    const before = planned(movement).valid.map((task) =>
      task.kind === 'PLANT_QUARANTINE'
        ? { ...task, status: 'VOIDED' as const, voidReason: 'DONE_ELSEWHERE', closedAt: NOON }
        : task,
    );
    expect(kinds(planned({ ...movement, declarationVersion: 2 }, before).added)).toEqual([]);
    expect(kinds(planned(withGoods(movement, goods('440710')), before).added)).toEqual(['PLANT_QUARANTINE']);
  });

  it('brings back what an earlier plan voided', () => {
    const movement = inYard(aMovement(aShipment('GREEN', durian)));
    const first = planned(movement).valid;
    const second = planned(withGoods(movement, steel), first);
    const all = [...first.filter((task) => task.phase === 'ARRIVAL'), ...second.changed];
    const third = planned({ ...movement, declarationVersion: 3 }, all);
    expect(kinds(third.added)).toEqual(['PLANT_QUARANTINE']);
  });

  it('lets customs open imported goods when an amendment takes the quarantined ones away', () => {
    const movement = { ...inYard(aMovement(aShipment('RED', durian))), direction: 'IMPORT' as const };
    const before = planned(movement).valid;
    expect(of(before, 'CUSTOMS_PHYSICAL').status).toBe('PLANNED');
    const after = planned(withGoods(movement, steel), before);
    expect(of(after.valid, 'CUSTOMS_PHYSICAL')).toMatchObject({
      status: 'READY',
      startsWith: 'yard.entered',
    });
  });

  it('leaves the approval of a pending amendment as it is', () => {
    const movement = inYard(aMovement());
    const approval = {
      ...planned(movement).valid[0]!,
      id: 'a',
      kind: 'AMENDMENT_APPROVAL' as const,
      amendmentId: 'a',
    };
    expect(planned(movement, [approval]).valid).toContainEqual(approval);
    expect(planned(movement, [concluded(approval, 'FAILED')]).valid.map(({ id }) => id)).not.toContain('a');
  });
});
