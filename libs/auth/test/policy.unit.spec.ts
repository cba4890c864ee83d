import { MANDATE_SCOPES, type MandateScope } from '@onegate/codes';
import { type Caller, may, mayTry, policy, ruleOf, ROLES, scopeOf, type OperationId } from '@onegate/auth';

const nobody: Caller = { id: 'x', roles: [], gates: [], token: '' };
const officer = (agency: NonNullable<Caller['agency']>, ...gates: string[]): Caller => ({
  ...nobody,
  roles: ['OFFICER'],
  agency,
  gates,
});
const declarant = (enterprise?: string): Caller => ({
  ...nobody,
  roles: ['DECLARANT'],
  ...(enterprise && { enterprise }),
});
const operations = Object.keys(policy) as OperationId[];
const closed = operations.filter((id) => ruleOf(id) !== 'PUBLIC');

describe('the policy', () => {
  it.each(closed)('%s is closed to who has no role, and has a bound on every line', (id) => {
    expect(mayTry(id, nobody)).toBe(false);
    expect(may(id, nobody, { gate: 'LT', agency: 'CUSTOMS', enterprises: ['1'] })).toBe(false);
    const lines = ruleOf(id);
    if (lines === 'PUBLIC') throw new Error('is not closed');
    expect(lines.length).toBeGreaterThan(0);
    for (const { roles } of lines) {
      expect(roles.length).toBeGreaterThan(0);
      expect(roles.every((role) => ROLES.includes(role))).toBe(true);
    }
  });

  it('denies what is not in it', () => {
    for (const id of ['nothing', '__proto__', 'constructor', 'toString'] as unknown as OperationId[]) {
      expect(mayTry(id, officer('CUSTOMS', 'LT'))).toBe(false);
      expect(may(id, officer('CUSTOMS', 'LT'), { gate: 'LT' })).toBe(false);
    }
  });

  it('OWN_ENTERPRISE: only what names the enterprise of the caller, if the caller has one', () => {
    const id = 'declarations.create';
    expect(may(id, declarant('1'), { enterprises: ['2', '1'] })).toBe(true);
    expect(may(id, declarant('1'), { enterprises: ['2'] })).toBe(false);
    expect(may(id, declarant('1'), { gate: 'LT' })).toBe(false);
    expect(may(id, declarant(), { enterprises: [] })).toBe(false);
  });

  it('OWN_GATE: only where the caller serves', () => {
    const id = 'declarations.accept';
    expect(may(id, officer('MANAGEMENT_BOARD', 'LT'), { gate: 'LT' })).toBe(true);
    expect(may(id, officer('MANAGEMENT_BOARD', 'LT'), { gate: 'HN' })).toBe(false);
    expect(may(id, officer('MANAGEMENT_BOARD'), { gate: 'LT' })).toBe(false);
    expect(may(id, officer('MANAGEMENT_BOARD', 'LT'), {})).toBe(false);
    expect(may(id, officer('CUSTOMS', 'LT'), { gate: 'LT' })).toBe(false);
  });

  it('OWN_AGENCY: only what is of the agency of the caller, at a gate of the caller', () => {
    const id = 'inspections.claim';
    expect(may(id, officer('CUSTOMS', 'LT'), { gate: 'LT', agency: 'CUSTOMS' })).toBe(true);
    expect(may(id, officer('CUSTOMS', 'LT'), { gate: 'LT', agency: 'PLANT_QUARANTINE' })).toBe(false);
    expect(may(id, officer('CUSTOMS', 'HN'), { gate: 'LT', agency: 'CUSTOMS' })).toBe(false);
    expect(may(id, officer('CUSTOMS', 'LT'), { gate: 'LT' })).toBe(false);
    expect(may(id, { ...nobody, roles: ['OFFICER'], gates: ['LT'] }, { gate: 'LT' })).toBe(false);
  });

  it('ANY: whatever the resource', () => {
    expect(may('ops.messaging.show', { ...nobody, roles: ['OPERATIONS'] }, {})).toBe(true);
    expect(may('ops.messaging.show', officer('CUSTOMS', 'LT'), {})).toBe(false);
  });

  it('gives the widest bound of those that apply, for lists', () => {
    expect(scopeOf('declarations.list', declarant('1'))).toBe('OWN_ENTERPRISE');
    expect(scopeOf('declarations.list', officer('CUSTOMS', 'LT'))).toBe('OWN_GATE');
    expect(
      scopeOf('declarations.list', { ...officer('CUSTOMS', 'LT'), roles: ['OFFICER', 'DECLARANT'] }),
    ).toBe('OWN_GATE');
    expect(scopeOf('declarations.list', nobody)).toBeUndefined();
  });
});

describe('in the name of another enterprise', () => {
  const agent = (...scopes: MandateScope[]): Caller => ({
    ...declarant('1'),
    roles: ['DECLARANT', 'REPRESENTATIVE'],
    delegation: { kind: 'MANDATE', id: 'm', agent: '2', scopes },
  });
  const clerk: Caller = {
    ...declarant('1'),
    agency: 'MANAGEMENT_BOARD',
    gates: ['LT'],
    delegation: { kind: 'PAPER', paper: 'p' },
  };
  const of = { gate: 'LT', enterprises: ['1'] };

  it('is done what the mandate covers, and read what it concerns', () => {
    expect(may('declarations.submit', agent('DECLARE'), of)).toBe(true);
    expect(may('declarations.submit', agent('BOOK', 'NOTICES'), of)).toBe(false);
    expect(may('movements.book', agent('BOOK'), of)).toBe(true);
    expect(may('objections.create', agent('OBJECT'), of)).toBe(true);
    expect(may('records.show', agent('NOTICES'), of)).toBe(true);
    expect(may('declarations.submit', agent('DECLARE'), { enterprises: ['2'] })).toBe(false);
  });

  it('no mandate is given or ended, and the register is not kept', () => {
    for (const id of ['mandates.give', 'mandates.end', 'enterprises.change', 'mandates.list'] as const)
      expect(may(id, agent(...MANDATE_SCOPES), { enterprises: ['1'] })).toBe(false);
  });

  it('the counter does what the enterprise could, at its own gate alone', () => {
    expect(may('declarations.submit', clerk, of)).toBe(true);
    expect(may('declarations.submit', clerk, { ...of, gate: 'XX' })).toBe(false);
    expect(may('mandates.give', clerk, of)).toBe(false);
    expect(may('declarations.accept', clerk, of)).toBe(false);
  });
});
