import { parseTilePath } from './tile-path.ts';

describe('addresses of tiles', () => {
  it.each([
    ['0', ['000'], { level: 0, index: 0, width: 256 }],
    ['0', ['x001', 'x234', '067'], { level: 0, index: 1_234_067, width: 256 }],
    ['2', ['005.p', '17'], { level: 2, index: 5, width: 17 }],
    ['0', ['x123', '456.p', '255'], { level: 0, index: 123_456, width: 255 }],
    ['entries', ['001'], { level: 'entries', index: 1, width: 256 }],
  ])('%s %j', (level, segments, address) => {
    expect(parseTilePath(level, segments)).toEqual(address);
  });

  it.each([
    ['9', ['000']],
    ['00', ['000']],
    ['-1', ['000']],
    ['data', ['000']],
    ['0', []],
    ['0', ['1']],
    ['0', ['x001']],
    ['0', ['001', '002']],
    ['0', ['x000', '001']],
    ['0', ['000.p']],
    ['0', ['000.p', '0']],
    ['0', ['000.p', '256']],
    ['0', ['000.p', '05']],
    ['0', ['000', '5']],
    ['0', ['y001', '000']],
  ])('%s %j is none', (level, segments) => {
    expect(parseTilePath(level, segments)).toBeUndefined();
  });
});
