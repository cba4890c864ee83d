import type { Stage } from '@onegate/codes';
import type { Cargo } from '../../cargo/cargo.ts';
import { demandOf } from './demand.ts';

const cargo = (shipmentId: string, stage: Stage, since = '2026-11-24T01:00:00Z'): Cargo => ({
  shipmentId,
  homeMovementId: 'm',
  gate: 'LT',
  ref: shipmentId,
  enterprise: '1',
  packages: 1,
  grossWeightKg: '1',
  movementId: 'm',
  yard: null,
  place: null,
  parentId: null,
  stage,
  stageSince: new Date(since),
});

const mine = cargo('mine', 'AWAITING_TRUCK');
const theirs = cargo('theirs', 'UNDER_INSPECTION');
const at = (time: string) => new Date(`2026-11-24T${time}Z`);

describe('the demand to unload', () => {
  it('names the goods that keep the truck', () => {
    expect(demandOf(mine, [mine, theirs], 'PT2H', at('03:00:00'))).toEqual({
      blocking: ['theirs'],
      waitingSince: mine.stageSince,
    });
  });

  it('is too early before the time has passed, and says from when', () => {
    expect(demandOf(mine, [mine, theirs], 'PT2H', at('02:59:59'))).toEqual({
      code: 'logistics.unloading.too-early',
      from: at('03:00:00'),
    });
  });

  it('is for those who wait, and only against others', () => {
    expect(demandOf(theirs, [mine, theirs], 'PT2H', at('09:00:00'))).toEqual({
      code: 'logistics.unloading.not-waiting',
    });
    expect(demandOf(mine, [mine], 'PT2H', at('09:00:00'))).toEqual({
      code: 'logistics.unloading.nothing-blocks',
    });
  });
});
