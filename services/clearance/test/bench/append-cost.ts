import type { TestMovement } from '../a-movement.ts';
import type { House } from '../house.ts';
import { apply, inputsOf, inspected } from './apply.ts';
import { spreadOf } from './spread.ts';

const TIMES = 300;
const LONG = 10_000;
const BATCH = 500;

/** Median of one more entry, committed alone, in a short record and in one of 10,000 entries; milliseconds. */
export async function appendCost(house: House): Promise<{ at10: number; at10000: number }> {
  const short = await inspected(house);
  const long = await inspected(house);
  for (let count = 0; count < LONG; count += BATCH) await apply(house, long.movementId, booked(long, BATCH));
  const [at10, at10000] = [[] as number[], [] as number[]];
  for (let turn = 0; turn < TIMES; turn += 1) {
    at10.push(await apply(house, short.movementId, booked(short, 1)));
    at10000.push(await apply(house, long.movementId, booked(long, 1)));
  }
  return { at10: spreadOf(at10).p50, at10000: spreadOf(at10000).p50 };
}

/** Facts that leave an entry and change nothing else. */
const booked = (movement: TestMovement, times: number) =>
  inputsOf(movement, () => {
    for (let turn = 0; turn < times; turn += 1)
      movement.happens('queue.joined', { lane: 'L1', number: turn + 1 });
  });
