import '@onegate/auth';
import '../problems.ts';
import { refusalOf } from './clearance-refusal.ts';

describe('clearance’s refusal', () => {
  it('is passed on with its code', () => {
    const refusal = refusalOf(409, {
      code: 'clearance.exit.hold-open',
      title: 'A hold is open',
      detail: 'Held.',
      allowedActions: [],
      stack: 'inside',
    });
    expect(refusal?.definition.kind).toBe('CONFLICT');
    expect(refusal?.details.members).toEqual({
      detail: 'Held.',
      code: 'clearance.exit.hold-open',
      type: '/problems/clearance.exit.hold-open',
      title: 'A hold is open',
      allowedActions: [],
    });
  });

  it('has a code of ours where clearance gave none', () => {
    expect(refusalOf(409, 'nonsense')?.code).toBe('logistics.exit.refused');
    expect(refusalOf(404, { code: '<script>' })?.details.members).toEqual({});
  });

  it('is none when clearance failed', () => {
    for (const status of [400, 422, 429, 500, 502, 503, 504]) expect(refusalOf(status, {})).toBeUndefined();
  });

  it('keeps the caller’s own lack of right', () => {
    expect(refusalOf(401, {})?.code).toBe('auth.token-invalid');
    expect(refusalOf(403, {})?.code).toBe('auth.not-yours');
  });
});
