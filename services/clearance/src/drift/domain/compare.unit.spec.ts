import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { compare, type InspectionStanding, type MovementStanding } from './compare.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };

const movement = new TestMovement().submitted().accepted().planned([CREW]).assessed().arrived();
const { file } = movement;
const [inspectionId = ''] = Object.keys(file.tasks);
const truck: MovementStanding = { movementId: file.movementId, state: 'ADMITTED', stage: 'ARRIVED' };
const task: InspectionStanding = { movementId: file.movementId, inspectionId, status: 'READY' };
const other = newId();

describe('the record and those who own the facts', () => {
  it('agree when they say the same, in words as fine as each needs', () => {
    expect(compare(file, [task], truck)).toEqual([]);
  });

  it('agree on a movement that only the record knows yet', () => {
    expect(compare(new TestMovement().submitted().file, [], undefined)).toEqual([]);
  });

  it.each<[string, readonly InspectionStanding[], MovementStanding | undefined, object]>([
    [
      'an inspection concluded',
      [{ ...task, status: 'CONCLUDED' }],
      truck,
      { about: inspectionId, record: 'PLANNED', theirs: 'CONCLUDED' },
    ],
    ['an inspection that is lost there', [], truck, { about: inspectionId, record: 'PLANNED', theirs: null }],
    [
      'an inspection unknown here',
      [task, { ...task, inspectionId: other }],
      truck,
      { about: other, record: null, theirs: 'PLANNED' },
    ],
    [
      'a truck in a yard unheard of',
      [task],
      { ...truck, state: 'IN_YARD' },
      { about: 'state', record: null, theirs: 'IN_YARD' },
    ],
    [
      'a stage that logistics has not heard of',
      [task],
      { ...truck, stage: 'SCHEDULED' },
      { about: 'stage', record: 'ARRIVED', theirs: 'SCHEDULED' },
    ],
    ['a truck that is lost there', [task], undefined, { about: 'state', record: 'ARRIVED', theirs: null }],
  ])('disagree on %s', (_name, inspections, standing, drift) => {
    expect(compare(file, inspections, standing)).toMatchObject([{ ref: movement.ref, ...drift }]);
  });
});
