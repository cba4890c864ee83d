import { owedAfter, visitEndedBy, wayOf } from './way.ts';

const KH = 'KH:RATANAKIRI:3A1234';
const open = (plate: string, since = '2026-11-01T00:00:00.000Z') => ({
  obligationId: plate,
  movementId: 'm',
  plate,
  since,
});
const AT = '2026-11-24T00:00:00.000Z';

describe('what a vehicle owes', () => {
  it('is its exit when it is foreign and came in, its return when it is Vietnamese and went out', () => {
    expect(owedAfter(KH, 'IN')?.kind).toBe('FOREIGN_VEHICLE_EXIT');
    expect(owedAfter('VN:81C12345', 'OUT')?.kind).toBe('VEHICLE_RETURN');
    expect([owedAfter(KH, 'OUT'), owedAfter('VN:81C12345', 'IN')]).toEqual([undefined, undefined]);
  });

  it('comes of passing the line, not of admission from inland', () => {
    expect(wayOf('vehicle.admitted', 'IMPORT')).toBe('IN');
    expect(wayOf('vehicle.admitted', 'EXPORT')).toBeUndefined();
    expect(wayOf('vehicle.returned', 'IMPORT')).toBe('OUT');
    expect([wayOf('vehicle.crossed', 'EXPORT'), wayOf('vehicle.turned-back', 'EXPORT')]).toEqual([
      'OUT',
      'IN',
    ]);
  });
});

describe('a way home', () => {
  it('ends the one visit of the same country, province and text', () => {
    expect(visitEndedBy(KH, AT, [open(KH), open('KH:KANDAL:3A1234'), open('LA:3A1234')])).toMatchObject({
      kind: 'ONE',
      visit: { plate: KH },
    });
  });

  it.each([
    ['two visits are open', KH, [open(KH), open(KH)]],
    ['the way home was read without a province', 'KH::3A1234', [open(KH)]],
    ['a visit was read without a province', KH, [open('KH::3A1234')]],
    ['neither has a province', 'KH::3A1234', [open('KH::3A1234')]],
  ])('is ambiguous when %s', (_name, plate, visits) => {
    expect(visitEndedBy(plate, AT, visits)).toEqual({ kind: 'AMBIGUOUS' });
  });

  it('ends nothing that began later, or that is another vehicle’s', () => {
    expect(visitEndedBy(KH, AT, [open(KH, '2026-11-25T00:00:00.000Z')])).toEqual({ kind: 'NONE' });
    expect(visitEndedBy(KH, AT, [open('KH:KANDAL:3A1234')])).toEqual({ kind: 'NONE' });
  });
});
