import * as codes from './index.ts';

it.each([
  [codes.isAgency, 'TAX', 'tax'],
  [codes.isActingAgency, 'CUSTOMS', 'TAX'],
  [codes.isStage, 'SUBMITTED', 'constructor'],
  [codes.isDirection, 'EXPORT', 'TRANSIT'],
  [codes.isChannel, 'RED', 'ORANGE'],
  [codes.isWaitingOn, 'SIBLING', ''],
  [codes.isInspectionKind, 'HEALTH_PAPERS', 'HEALTH'],
  [codes.isInspectionResult, 'FAILED', 'PENDING'],
  [codes.isCountry, 'KH', 'XX'],
  [codes.isCurrency, 'VND', 'XAU'],
  [codes.isUnit, 'KGM', 'PCE'],
  [codes.isPackageKind, 'BX', 'XX'],
])('%p knows %j and not %j', (knows, member, stranger) => {
  expect(knows(member)).toBe(true);
  expect(knows(stranger)).toBe(false);
});

it('knows the strictest channel', () => {
  expect(codes.strictest(['GREEN', 'RED', 'YELLOW'])).toBe('RED');
  expect(codes.strictest([])).toBeUndefined();
  expect(codes.compareStrictness('GREEN', 'YELLOW')).toBeLessThan(0);
});

it('lets goods go on with remarks, not with a failure', () => {
  expect(codes.INSPECTION_RESULTS.filter(codes.hasPassed)).toEqual(['PASSED', 'PASSED_WITH_REMARKS']);
});

it('knows the smallest unit of a currency', () => {
  expect(codes.findCurrency('VND')?.minorUnits).toBe(0);
  expect(codes.findCurrency('USD')?.minorUnits).toBe(2);
  expect(codes.findCurrency('XXX')).toBeUndefined();
});

it('translates the units of VNACCS', () => {
  expect(codes.unitOfVnaccs('PCE')).toBe('H87');
  expect(codes.unitOfVnaccs('KGM')).toBe('KGM');
  expect(codes.unitOfVnaccs('toString')).toBeUndefined();
});
