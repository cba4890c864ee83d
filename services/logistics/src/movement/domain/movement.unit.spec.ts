import { dueOf, isSettled } from './movement.ts';
import { digestOf, digestOfText } from './plates.ts';

const owing = (amount: string, paid: string) => ({ total: { amount, currency: 'VND' }, paid });

describe('what is due', () => {
  it('is the difference, never below zero', () => {
    expect(dueOf(owing('300000', '200000')).amount).toBe('100000');
    expect(dueOf(owing('200000', '300000')).amount).toBe('0');
    expect(dueOf(owing('0.30', '0.1')).amount).toBe('0.20');
  });

  it('is settled from the total on', () => {
    expect(isSettled(owing('0', '0'))).toBe(true);
    expect(isSettled(owing('1', '0.9999'))).toBe(false);
    expect(isSettled(owing('1', '1.00'))).toBe(true);
  });
});

describe('plates', () => {
  it('are compared by letters and digits', () => {
    expect(digestOfText('81c-123.45')).toBe(digestOf({ key: 'VN:81C12345' }));
    expect(digestOf({ key: 'KH:RATANAKIRI:3A1234' })).toBe('3A1234');
    expect(digestOfText('---')).toBeUndefined();
  });
});
