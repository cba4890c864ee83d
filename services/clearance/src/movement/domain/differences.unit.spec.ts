import { newId } from '@onegate/contracts';
import { type Check, TestMovement } from '../../../test/a-movement.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };

const scheduled = (): TestMovement => new TestMovement().submitted().accepted().planned([CREW]).assessed();

describe('a fact that contradicts what is recorded', () => {
  test('out of its stage becomes an entry and a difference, and counts once the stage comes', () => {
    const movement = scheduled().arrived();
    movement.inYard();
    expect(movement.last.differences).toEqual(['FACT_OUT_OF_STAGE']);
    expect(movement.last.entries).toHaveLength(2);
    expect(movement.stage()).toBe('ARRIVED');
    movement.concluded(CREW);
    expect(movement.stage()).toBe('FEE_DUE');
  });

  test('about an inspection in no plan', () => {
    const movement = scheduled();
    const about = { inspectionId: newId(), subject: movement.subject(), agency: 'CUSTOMS' as const };
    movement.happens('inspection.claimed', { ...about, unit: 'LT-HQ', officer: 'x' });
    expect(movement.last.differences).toEqual(['INSPECTION_UNKNOWN']);
  });

  test('under another permit', () => {
    const movement = scheduled().arrived().concluded(CREW).inYard().settled().called();
    movement.happens('vehicle.exited', { permitId: newId() });
    expect(movement.last.differences).toEqual(['PERMIT_UNKNOWN']);
  });
});
