import { maskedPlate } from './masked-plate.ts';

describe('a plate on the board', () => {
  it('shows only its end to strangers', () => {
    expect(maskedPlate('81C-123.45')).toBe('•••-•••.45');
    expect(maskedPlate('A1')).toBe('A1');
    expect(maskedPlate('')).toBe('');
  });
});
