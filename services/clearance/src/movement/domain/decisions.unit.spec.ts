import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import type { Told } from './told.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const APPROVAL: Check = { agency: 'CUSTOMS', kind: 'AMENDMENT_APPROVAL', phase: 'AMENDMENT', norm: 'PT2H' };
const BOARD = 'person:board.officer1:MANAGEMENT_BOARD:LT-BQL';
const ENTERPRISE = 'person:declarant1:5900123453:';

const released = (): TestMovement =>
  new TestMovement()
    .submitted()
    .accepted()
    .planned([CREW, CUSTOMS])
    .assessed()
    .arrived()
    .concluded(CREW)
    .inYard()
    .concluded(CUSTOMS);

const amend = (movement: TestMovement, fromVersion = movement.version): Told[] => {
  const about = { amendmentId: newId(), declarationId: movement.movementId, kinds: ['GOODS' as const] };
  const versions = { fromVersion, toVersion: fromVersion + 1, approvalBy: 'CUSTOMS' as const };
  return [...movement.happens('amendment.requested', { ...about, ...versions }).told];
};

const cancel = (movement: TestMovement, actor: string): Told[] => {
  const data = { cancellationId: newId(), declarationId: movement.movementId, reasonCode: 'NO_LONGER' };
  return [...movement.happens('cancellation.requested', data, { actor }).told];
};

const names = (told: readonly Told[]): string[] => told.map(({ name }) => name);
const reasonOf = (told: readonly Told[]): unknown => (told[0]?.data as { reasonCode?: string }).reasonCode;

describe('an amendment', () => {
  test('is admitted, and takes the release back at once', () => {
    const movement = released();
    expect(movement.stage(0)).toBe('FEE_DUE');
    expect(names(amend(movement))).toEqual(
      expect.arrayContaining(['amendment.admitted', 'shipment.release-revoked', 'stage.changed']),
    );
    expect([movement.stage(0), movement.stage()]).toEqual(['UNDER_INSPECTION', 'UNDER_INSPECTION']);
  });

  test('once approved and planned and assessed anew, the goods are released for the new version', () => {
    const movement = released();
    amend(movement);
    const { amendment } = movement.file;
    const approval = { ...movement.task(APPROVAL) };
    movement.happens('inspection.added', { task: approval, amendmentId: amendment?.id ?? '' });
    movement.concluded(APPROVAL);
    movement.version = 2;
    movement.happens('declaration.amended', {
      amendmentId: amendment?.id ?? '',
      declaration: movement.snapshot(),
    });
    expect(movement.stage(0)).toBe('UNDER_INSPECTION');
    movement.planned([CREW, CUSTOMS]);
    expect(names(movement.assessed().last.told)).toContain('shipment.released');
    expect(movement.stage(0)).toBe('FEE_DUE');
  });

  test('that the agency does not approve is rejected, and the goods are released as they were', () => {
    const movement = released();
    amend(movement);
    const amendmentId = movement.file.amendment?.id ?? '';
    movement.happens('inspection.added', { task: movement.task(APPROVAL), amendmentId });
    const told = movement.concluded(APPROVAL, 'FAILED').last.told;
    expect(told[0]).toMatchObject({
      name: 'amendment.rejected',
      data: { amendmentId, reasonCode: 'NOT_APPROVED' },
    });
    expect(movement.file.amendment).toBeNull();
    expect([movement.stage(0), movement.last.told.map(({ name }) => name)]).toEqual([
      'FEE_DUE',
      expect.arrayContaining(['shipment.released']),
    ]);
  });

  test('that takes a shipment off the truck cancels it and lets the others go', () => {
    const other: Check = { ...CUSTOMS, shipment: 1 };
    const movement = new TestMovement('EXPORT', 2)
      .submitted()
      .accepted()
      .planned([CREW, CUSTOMS, other])
      .assessed();
    movement.arrived().concluded(CREW).inYard().concluded(CUSTOMS);
    expect(movement.stage(0)).toBe('AWAITING_TRUCK');
    amend(movement);
    movement.version = 2;
    const declaration = movement.snapshot();
    const shipments = declaration.shipments.slice(0, 1);
    const amendmentId = movement.file.amendment?.id ?? '';
    movement.happens('declaration.amended', { amendmentId, declaration: { ...declaration, shipments } });
    expect([movement.stage(1), movement.holder(1)]).toEqual(['CANCELLED', undefined]);
    movement.planned([CREW, CUSTOMS]).assessed();
    expect([movement.stage(0), movement.stage()]).toEqual(['FEE_DUE', 'FEE_DUE']);
  });

  test.each([
    ['NOT_ACCEPTED', () => new TestMovement().submitted()],
    ['EXIT_PERMITTED', () => released().settled().called().exited()],
    [
      'MOVEMENT_CLOSED',
      () => {
        const movement = new TestMovement().submitted().accepted();
        cancel(movement, ENTERPRISE);
        return movement;
      },
    ],
    [
      'ANOTHER_PENDING',
      () => {
        const movement = released();
        amend(movement);
        return movement;
      },
    ],
  ])('is rejected: %s', (reason, prepare) => {
    expect(reasonOf(amend(prepare()))).toBe(reason);
  });

  test('is rejected when it was written against another version', () => {
    expect(reasonOf(amend(released(), 7))).toBe('STALE_VERSION');
  });
});

describe('a cancellation', () => {
  test('is granted to the enterprise before the truck arrives', () => {
    const movement = new TestMovement('EXPORT', 2).submitted().accepted();
    const told = cancel(movement, ENTERPRISE);
    expect(names(told).filter((name) => name === 'movement.cancelled')).toHaveLength(1);
    expect([movement.stage(), movement.stage(0), movement.stage(1)]).toEqual([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ]);
    expect(movement.holder()).toBeUndefined();
  });

  test('after arrival is the board’s, with the charges settled', () => {
    const movement = released();
    expect(reasonOf(cancel(movement, ENTERPRISE))).toBe('AFTER_ARRIVAL');
    expect(reasonOf(cancel(movement, BOARD))).toBe('CHARGES_OPEN');
    movement.settled();
    expect(names(cancel(movement, BOARD))).toContain('movement.cancelled');
    expect(reasonOf(cancel(movement, BOARD))).toBe('MOVEMENT_CLOSED');
  });

  test('comes too late once the exit is permitted', () => {
    expect(reasonOf(cancel(released().settled().called().exited(), BOARD))).toBe('EXIT_PERMITTED');
  });

  test('rejects an amendment that was pending', () => {
    const movement = released().settled();
    amend(movement);
    expect(cancel(movement, BOARD)[0]).toMatchObject({
      name: 'amendment.rejected',
      data: { reasonCode: 'MOVEMENT_CANCELLED' },
    });
  });
});

describe('a release', () => {
  test('is revoked when a channel is raised, and taken again when the new plan is done', () => {
    const movement = released();
    movement.happens('channel.changed', {
      customsDeclaration: '30712345670',
      from: 'YELLOW',
      to: 'RED',
      channelVersion: 2,
      shipmentIds: movement.shipmentIds,
      reasonCode: 'RISK',
    });
    expect(names(movement.last.told)).toContain('shipment.release-revoked');
    const physical: Check = { ...CUSTOMS, kind: 'CUSTOMS_PHYSICAL' };
    movement.planned([CREW, CUSTOMS, physical], 2);
    expect(movement.file.records[movement.idOf(0)]?.releasedAt).toBeNull();
    expect(names(movement.concluded(physical).last.told)).toContain('shipment.released');
  });

  test('is not touched any more once the exit is permitted: what comes late is a difference', () => {
    const movement = released().settled().called().exited();
    movement.happens('channel.changed', {
      customsDeclaration: '30712345670',
      from: 'YELLOW',
      to: 'RED',
      channelVersion: 2,
      shipmentIds: movement.shipmentIds,
      reasonCode: 'RISK',
    });
    expect(movement.last.differences).toEqual(['AFTER_EXIT_PERMIT']);
    expect(movement.file.records[movement.idOf(0)]?.releasedAt).not.toBeNull();
  });

  test('waits for a failed inspection until a re-inspection passes', () => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    movement.arrived().concluded(CREW).inYard().concluded(CUSTOMS, 'FAILED');
    expect(movement.stage(0)).toBe('UNDER_INSPECTION');
    const again: Check = { ...CUSTOMS, kind: 'CUSTOMS_PHYSICAL' };
    movement.happens('inspection.added', { task: movement.task(again) });
    const by = { agency: 'CUSTOMS' as const, unit: 'LT-HQ', officer: 'customs.officer2' };
    movement.happens('inspection.concluded', {
      ...by,
      inspectionId: movement.inspectionId(again),
      subject: movement.subject(0),
      kind: 'CUSTOMS_PHYSICAL',
      result: 'PASSED',
      findingCodes: [],
      reInspectionOf: movement.inspectionId(CUSTOMS),
    });
    expect(movement.stage(0)).toBe('FEE_DUE');
  });
});
