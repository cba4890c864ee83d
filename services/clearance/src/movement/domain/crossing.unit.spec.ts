import { type Check, TestMovement } from '../../../test/a-movement.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };
const PLANT: Check = { agency: 'PLANT_QUARANTINE', kind: 'PLANT_QUARANTINE', norm: 'P1D', shipment: 0 };

const toYard = (movement: TestMovement, checks: Check[]) =>
  movement
    .submitted()
    .accepted()
    .planned([CREW, ...checks])
    .assessed()
    .arrived()
    .concluded(CREW)
    .inYard();

describe('a crossing', () => {
  test('export: every stage with its holder', () => {
    const movement = new TestMovement('EXPORT');
    const seen: string[] = [];
    const note = () =>
      seen.push(`${movement.stage()}/${movement.holder()} ${movement.stage(0)}/${movement.holder(0)}`);
    movement.submitted();
    note();
    movement.accepted().planned([CREW, DOCUMENTS, PLANT]).assessed();
    note();
    movement.happens('vehicle.at-barrier', { plate: { country: 'VN', text: 'A', key: 'A' }, booked: false });
    note();
    movement.happens('vehicle.admitted', { byRule: 'place-free' });
    note();
    movement.concluded(CREW);
    note();
    movement.inYard();
    note();
    movement.concluded(DOCUMENTS);
    note();
    movement.concluded(PLANT);
    note();
    movement.settled();
    note();
    movement.called();
    note();
    movement.exited().happens('vehicle.crossed', { direction: 'EXPORT' });
    note();
    movement.happens('crossing.acknowledged', { by: 'NEIGHBOUR' });
    note();
    expect(seen).toEqual([
      'SUBMITTED/MANAGEMENT_BOARD SUBMITTED/MANAGEMENT_BOARD',
      'SCHEDULED/MANAGEMENT_BOARD SCHEDULED/MANAGEMENT_BOARD',
      'WAITING_ADMISSION/MANAGEMENT_BOARD WAITING_ADMISSION/MANAGEMENT_BOARD',
      'ARRIVED/BORDER_GUARD ARRIVED/BORDER_GUARD',
      'IN_YARD/MANAGEMENT_BOARD IN_YARD/MANAGEMENT_BOARD',
      'UNDER_INSPECTION/CUSTOMS UNDER_INSPECTION/CUSTOMS',
      'UNDER_INSPECTION/PLANT_QUARANTINE UNDER_INSPECTION/PLANT_QUARANTINE',
      'FEE_DUE/MANAGEMENT_BOARD FEE_DUE/MANAGEMENT_BOARD',
      'QUEUED_FOR_EXIT/MANAGEMENT_BOARD QUEUED_FOR_EXIT/MANAGEMENT_BOARD',
      'EXIT_CONTROL/BORDER_GUARD EXIT_CONTROL/BORDER_GUARD',
      'CROSSED/BORDER_GUARD CROSSED/BORDER_GUARD',
      'COMPLETED/undefined COMPLETED/undefined',
    ]);
    expect(movement.reactions.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('import: arrives at the line, leaves by customs', () => {
    const movement = new TestMovement('IMPORT').submitted().accepted().planned([CREW]).assessed().settled();
    movement.arrived();
    expect(movement.stage()).toBe('ARRIVED');
    movement.concluded(CREW).inYard();
    expect([movement.stage(), movement.stage(0)]).toEqual(['QUEUED_FOR_EXIT', 'QUEUED_FOR_EXIT']);
    movement.called();
    expect(movement.holder(0)).toBe('CUSTOMS');
    movement.exited();
    expect([movement.stage(), movement.stage(0)]).toEqual(['COMPLETED', 'COMPLETED']);
  });

  test('an empty truck passes at once what it has nothing to do in', () => {
    const movement = new TestMovement('EXPORT', 0)
      .submitted()
      .accepted()
      .planned([CREW])
      .assessed()
      .settled();
    movement.arrived().concluded(CREW).inYard();
    expect(movement.stage()).toBe('QUEUED_FOR_EXIT');
    expect(movement.last.told.map(({ name }) => name)).toEqual(
      Array.from({ length: 4 }, () => 'stage.changed'),
    );
    expect(movement.last.holdings).toHaveLength(0);
    movement.called().exited().happens('vehicle.crossed', { direction: 'EXPORT' });
    movement.happens('crossing.presumed', {});
    expect(movement.stage()).toBe('COMPLETED');
  });

  test('groupage: a released shipment waits for its sibling', () => {
    const first: Check = { ...DOCUMENTS, shipment: 0 };
    const second: Check = { ...DOCUMENTS, shipment: 1 };
    const movement = toYard(new TestMovement('EXPORT', 2), [first, second]).settled().concluded(first);
    expect([movement.stage(0), movement.stage(1), movement.stage()]).toEqual([
      'AWAITING_TRUCK',
      'UNDER_INSPECTION',
      'UNDER_INSPECTION',
    ]);
    expect(movement.file.records[movement.idOf(0)]?.waitingOn).toBe('SIBLING');
    movement.concluded(second);
    expect([movement.stage(0), movement.stage(1), movement.stage()]).toEqual(
      Array.from({ length: 3 }, () => 'QUEUED_FOR_EXIT'),
    );
  });

  test('one entry per fact and record, each chained to the one before', () => {
    const movement = toYard(new TestMovement('EXPORT', 1), [DOCUMENTS]);
    const entries = movement.reactions.flatMap((reaction) => reaction.entries);
    for (const id of [movement.movementId, movement.idOf(0)]) {
      const own = entries.filter(({ recordId }) => recordId === id).map(({ sealed }) => sealed);
      expect(own.map(({ body }) => body.seq)).toEqual(own.map((_, index) => index + 1));
      for (const [index, sealed] of own.entries())
        expect(sealed.previous).toEqual(own[index - 1]?.hash ?? Buffer.alloc(32));
      expect(own).toHaveLength(8);
    }
  });
});
