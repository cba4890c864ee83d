import { Outage } from './outage.ts';

const PATIENCE = 1000;

describe('Outage', () => {
  let now: number;
  let outage: Outage;

  beforeEach(() => {
    now = 5_000;
    outage = new Outage(PATIENCE, () => now);
  });

  const refused = (attempt = 0, repeatable = false) =>
    outage.pause({ code: 'ECONNREFUSED', attempt, repeatable });
  const cut = (attempt: number, repeatable: boolean) =>
    outage.pause({ code: 'UND_ERR_SOCKET', attempt, repeatable });

  it('lets every request wait for a service that takes no connection, whatever it is', () => {
    expect([refused(0), refused(1), refused(9)]).toEqual([25, 50, 250]);
  });

  it('loses patience with the service, not with each request', () => {
    refused();
    now += PATIENCE - 1;
    expect(refused(4)).toBe(250);
    now += 1;
    expect([refused(5), refused(0)]).toEqual([undefined, undefined]);
  });

  it('has it again when the service has answered, or nobody has seen the outage for long', () => {
    refused();
    outage.answered();
    now += PATIENCE;
    expect(refused()).toBe(25);
    now += PATIENCE + 1;
    expect(refused()).toBe(25);
  });

  it('repeats what may have been done only where that is harmless, and a few times only', () => {
    expect(cut(0, false)).toBeUndefined();
    expect([cut(0, true), cut(2, true), cut(3, true)]).toEqual([25, 100, undefined]);
  });

  it.each(['UND_ERR_HEADERS_TIMEOUT', 'HPE_INVALID_CONSTANT', undefined])(
    'does not repeat after %s',
    (code) => {
      expect(outage.pause({ code, attempt: 0, repeatable: true })).toBeUndefined();
    },
  );
});
