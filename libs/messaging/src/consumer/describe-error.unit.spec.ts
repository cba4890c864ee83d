import { describeError } from './describe-error.ts';
import { HandlerFault } from './handlers.ts';

describe('what is written about an error', () => {
  it('is class, code, constraint and place, not the message of a driver', () => {
    const error = Object.assign(new Error('duplicate key (phone)=(0912345678)'), {
      name: 'error',
      code: '23505',
      constraint: 'crew_pkey',
    });
    expect(describeError(error)).toMatch(/^error 23505 crew_pkey at /);
    expect(describeError(error)).not.toContain('0912345678');
  });

  it('is the message too where it is our own or of the language', () => {
    expect(describeError(new HandlerFault('wrote before it waited'))).toContain(
      'HandlerFault wrote before it waited',
    );
    expect(describeError(new TypeError('x is not a function'))).toContain('TypeError x is not a function');
  });

  it('is little for what is no error', () => {
    expect(describeError('secret')).toBe('thrown string');
  });
});
