import { type Check, TestMovement } from '../../../test/a-movement.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0, norm: 'PT2H' };
const PLANT: Check = { agency: 'PLANT_QUARANTINE', kind: 'PLANT_QUARANTINE', shipment: 0, norm: 'P1D' };
const ANIMAL: Check = { agency: 'ANIMAL_QUARANTINE', kind: 'ANIMAL_QUARANTINE', shipment: 0, norm: 'P1D' };

const inspecting = (...checks: Check[]): TestMovement =>
  new TestMovement()
    .submitted()
    .accepted()
    .planned([CREW, ...checks])
    .arrived()
    .concluded(CREW)
    .inYard();

describe('the lead under inspection', () => {
  test('is customs where it has a blocking task open', () => {
    const movement = inspecting(PLANT, CUSTOMS);
    expect(movement.holder(0)).toBe('CUSTOMS');
  });

  test('is else the agency whose open task has the longest norm', () => {
    const movement = inspecting({ ...ANIMAL, norm: 'PT1H' }, PLANT, { ...CUSTOMS, blocking: false });
    expect(movement.holder(0)).toBe('PLANT_QUARANTINE');
  });

  test('does not depend on the order of tasks with equal norms', () => {
    expect(inspecting(ANIMAL, PLANT).holder(0)).toBe(inspecting(PLANT, ANIMAL).holder(0));
  });

  test('stays with customs while its task has failed', () => {
    const movement = inspecting(PLANT, CUSTOMS).concluded(CUSTOMS, 'FAILED').concluded(PLANT);
    expect(movement.holder(0)).toBe('CUSTOMS');
  });

  test('is the board when nothing is open but the goods may not go', () => {
    const movement = inspecting(PLANT).concluded(PLANT);
    expect([movement.stage(0), movement.holder(0)]).toEqual(['UNDER_INSPECTION', 'MANAGEMENT_BOARD']);
  });
});
