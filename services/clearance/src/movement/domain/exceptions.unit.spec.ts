import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { obstacles } from './actions.ts';
import { nextDue } from './due.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };
const BOARD = 'person:board.officer1:MANAGEMENT_BOARD:LT-BQL';
const ENTERPRISE = 'person:declarant1:5900123453:';
const PLATE = { plate: { country: 'KH', text: '2A-1234', key: 'KH:2A1234' } };

const inspected = (movement: TestMovement): TestMovement =>
  movement
    .submitted()
    .accepted()
    .planned([CREW, DOCUMENTS])
    .assessed()
    .arrived()
    .concluded(CREW)
    .inYard()
    .concluded(DOCUMENTS);

const atExit = (): TestMovement => inspected(new TestMovement()).settled().called();

const crossed = (): TestMovement => {
  const movement = atExit().exited();
  movement.happens('vehicle.crossed', { direction: 'EXPORT' });
  return movement;
};

const turnBack = (movement: TestMovement) =>
  movement.happens('vehicle.turned-back', { reasonCode: 'DOCUMENTS' });

const cancel = (movement: TestMovement, actor: string) =>
  movement.happens(
    'cancellation.requested',
    { cancellationId: newId(), declarationId: movement.movementId, reasonCode: 'NO_LONGER' },
    { actor },
  ).told[0];

const refuse = (movement: TestMovement) =>
  movement.happens('entry.refused', {
    refusalId: newId(),
    agency: 'BORDER_GUARD',
    reasonCode: 'CREW_NOT_ADMITTED',
    legalBasis: 'BORDER-GUARD-LAW',
  });

const stages = (movement: TestMovement) => [movement.stage(), movement.stage(0)];

describe('turned back', () => {
  test('after the crossing: the border guard answers, and it crosses again without a second fee', () => {
    const movement = crossed();
    turnBack(movement);
    expect([...stages(movement), movement.holder(0)]).toEqual(['TURNED_BACK', 'TURNED_BACK', 'BORDER_GUARD']);
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    expect(stages(movement)).toEqual(['COMPLETED', 'COMPLETED']);
    expect(movement.reactions.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('after a presumed crossing: completion is reopened, and the next crossing waits for the neighbour again', () => {
    const movement = crossed();
    movement.happens('crossing.presumed', {});
    expect(stages(movement)).toEqual(['COMPLETED', 'COMPLETED']);
    turnBack(movement);
    expect(stages(movement)).toEqual(['TURNED_BACK', 'TURNED_BACK']);
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    expect(stages(movement)).toEqual(['CROSSED', 'CROSSED']);
    expect(nextDue(movement.file, '2026-12-24T00:00:00.000Z')?.name).toBe('crossing.presumed');
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    expect(stages(movement)).toEqual(['COMPLETED', 'COMPLETED']);
  });

  test('after the neighbour acknowledged it: a difference, and it stays completed', () => {
    const movement = crossed();
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    expect(turnBack(movement).differences).toEqual(['TURNED_BACK_AFTER_ACKNOWLEDGEMENT']);
    expect(stages(movement)).toEqual(['COMPLETED', 'COMPLETED']);
  });

  test('for good: the board cancels it', () => {
    const movement = crossed();
    turnBack(movement);
    expect(cancel(movement, ENTERPRISE)?.data).toMatchObject({ reasonCode: 'AFTER_ARRIVAL' });
    expect(cancel(movement, BOARD)?.name).toBe('movement.cancelled');
    expect(stages(movement)).toEqual(['CANCELLED', 'CANCELLED']);
  });
});

describe('cancellation', () => {
  test('before arrival: by the enterprise, not by the board', () => {
    const movement = new TestMovement().submitted().accepted();
    expect(cancel(movement, BOARD)?.data).toMatchObject({ reasonCode: 'BEFORE_ARRIVAL' });
    expect(cancel(movement, ENTERPRISE)?.name).toBe('movement.cancelled');
  });

  test('after arrival: by the board once the charges are settled, not by the enterprise', () => {
    const movement = inspected(new TestMovement());
    expect(cancel(movement, ENTERPRISE)?.data).toMatchObject({ reasonCode: 'AFTER_ARRIVAL' });
    expect(cancel(movement, BOARD)?.data).toMatchObject({ reasonCode: 'CHARGES_OPEN' });
    expect(cancel(movement.settled(), BOARD)?.name).toBe('movement.cancelled');
  });

  test('after the exit was permitted: by nobody', () => {
    expect(cancel(atExit().exited(), BOARD)?.data).toMatchObject({ reasonCode: 'EXIT_PERMITTED' });
  });
});

describe('refused entry', () => {
  const entering = (): TestMovement => inspected(new TestMovement('IMPORT')).settled();

  test('the truck goes back with all that it carries, and the border guard answers until it is across', () => {
    const movement = entering();
    const names = refuse(movement).told.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['entry.refused', 'shipment.release-revoked']));
    expect([...stages(movement), movement.holder(), movement.holder(0)]).toEqual([
      'REFUSED',
      'REFUSED',
      'BORDER_GUARD',
      'BORDER_GUARD',
    ]);
    movement.happens('vehicle.returning', PLATE);
    expect([...stages(movement), movement.holder(0)]).toEqual(['RETURNING', 'RETURNING', 'BORDER_GUARD']);
    const { told } = movement.happens('vehicle.returned', PLATE);
    expect([...stages(movement), movement.holder(0)]).toEqual([
      'CLOSED_REFUSED',
      'CLOSED_REFUSED',
      undefined,
    ]);
    expect(told.filter(({ name }) => name === 'movement.returned')).toHaveLength(1);
    expect(movement.reactions.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('takes a pending amendment along', () => {
    const movement = entering();
    const about = { amendmentId: newId(), declarationId: movement.movementId, kinds: ['GOODS' as const] };
    movement.happens('amendment.requested', {
      ...about,
      fromVersion: 1,
      toVersion: 2,
      approvalBy: 'CUSTOMS',
    });
    expect(refuse(movement).told.find(({ name }) => name === 'amendment.rejected')?.data).toEqual({
      amendmentId: about.amendmentId,
      reasonCode: 'MOVEMENT_REFUSED',
    });
  });

  test.each<[string, string, () => TestMovement]>([
    [
      'before admission',
      'clearance.refusal.not-entering',
      () => new TestMovement('IMPORT').submitted().accepted(),
    ],
    ['of an export', 'clearance.refusal.not-entering', () => inspected(new TestMovement('EXPORT'))],
    [
      'a second time',
      'clearance.refusal.already',
      () => {
        const movement = entering();
        refuse(movement);
        return movement;
      },
    ],
    [
      'after the exit permit',
      'clearance.refusal.after-exit-permit',
      () => {
        const movement = entering().called();
        movement.happens('exit.permitted', { permitId: newId() });
        return movement;
      },
    ],
  ])('is not possible %s', (_when, code, prepare) => {
    const movement = prepare();
    expect(obstacles.refusal(movement.file, movement.movementId)).toBe(code);
  });
});

describe('at exit control', () => {
  test('a hold takes the truck back; once lifted it returns there without a second call', () => {
    const movement = atExit();
    const holdId = newId();
    const hold = {
      holdId,
      agency: 'CUSTOMS' as const,
      legalBasis: 'CUSTOMS-LAW',
      reviewAt: '2026-12-01T00:00:00Z',
    };
    movement.happens('hold.placed', { subject: movement.subject(0), ...hold });
    expect([...stages(movement), movement.holder(0)]).toEqual([
      'UNDER_INSPECTION',
      'UNDER_INSPECTION',
      'CUSTOMS',
    ]);
    movement.happens('hold.lifted', { subject: movement.subject(0), holdId });
    expect(stages(movement)).toEqual(['EXIT_CONTROL', 'EXIT_CONTROL']);
  });
});

describe('the clock of a submitted declaration', () => {
  const dueIn = (acceptedByRule?: boolean): number => {
    const movement = new TestMovement();
    movement.happens('declaration.submitted', {
      declaration: movement.snapshot(),
      submittedAt: '2026-11-24T01:00:00Z',
      ...(acceptedByRule !== undefined && { acceptedByRule }),
    });
    const [clock] = Object.values(movement.file.clocks);
    return (Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startedAt ?? '')) / 60_000;
  };

  test('is 5 minutes where a rule accepts it, 30 where an officer has to look', () => {
    expect([dueIn(true), dueIn(false), dueIn()]).toEqual([5, 30, 30]);
  });
});

test('a truck declared empty for the way out is on the route of an empty return', () => {
  const movement = new TestMovement('EXPORT', 0).submitted();
  expect(movement.file.empty).toBe(true);
});
