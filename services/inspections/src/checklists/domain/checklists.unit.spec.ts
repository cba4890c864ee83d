import { CHECKLISTS, isOnChecklist } from './checklists.ts';

describe('checklists', () => {
  it('name every item once per kind', () => {
    for (const items of Object.values(CHECKLISTS)) {
      const codes = items.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('are closed', () => {
    expect(isOnChecklist('CUSTOMS_DOCUMENTS', 'COMMERCIAL_INVOICE')).toBe(true);
    expect(isOnChecklist('CUSTOMS_DOCUMENTS', 'PHYTOSANITARY_CERTIFICATE')).toBe(false);
  });
});
