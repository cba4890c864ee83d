import { AMENDMENT_STATUSES, amendmentAfter, approvalBy, kindsOf } from './amendment.ts';

describe('kinds of an amendment', () => {
  it('are named by the parts given', () => {
    expect(kindsOf({ vehicle: {} })).toEqual(['VEHICLE']);
    expect(kindsOf({ shipments: [{ goods: [] }, { customsDeclarations: [] }] })).toEqual([
      'GOODS',
      'CUSTOMS_DECLARATION',
    ]);
    expect(kindsOf({})).toEqual([]);
  });

  it('say who approves: crew the border guard, all else customs, never both at once', () => {
    expect(approvalBy(['CREW'])).toBe('BORDER_GUARD');
    expect(approvalBy(['GOODS', 'VEHICLE'])).toBe('CUSTOMS');
    expect(approvalBy(['CREW', 'VEHICLE'])).toBeUndefined();
  });
});

describe('decisions on an amendment', () => {
  it('lead from request over admission to application', () => {
    expect(amendmentAfter('REQUESTED', 'admit')).toBe('ADMITTED');
    expect(amendmentAfter('ADMITTED', 'approve')).toBe('APPLIED');
    expect(amendmentAfter('ADMITTED', 'refuse')).toBe('REFUSED');
    expect(amendmentAfter('REQUESTED', 'reject')).toBe('REJECTED');
  });

  it('apply nothing that was not admitted, and change nothing that is decided', () => {
    expect(amendmentAfter('REQUESTED', 'approve')).toBeUndefined();
    for (const status of AMENDMENT_STATUSES.slice(2))
      for (const decision of ['admit', 'approve', 'refuse', 'reject'] as const)
        expect(amendmentAfter(status, decision)).toBeUndefined();
  });
});
