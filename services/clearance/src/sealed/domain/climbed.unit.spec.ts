import { levelOf } from './climbed.ts';

describe('the review of a sealed hold', () => {
  it.each([
    [-1, undefined],
    [0, 'SHIFT_LEADER'],
    [9, 'SHIFT_LEADER'],
    [10, 'HEAD'],
    [20, 'MANAGEMENT_BOARD'],
    [30, 'PEOPLES_COMMITTEE'],
    [3000, 'PEOPLES_COMMITTEE'],
  ])('%s ms after it was due is before %s', (late, level) => {
    expect(levelOf(1000, 1000 + late, 10)).toBe(level);
  });
});
