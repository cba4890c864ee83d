import type { LimitsVersion } from '../../register/domain/register.ts';
import { type AskedLimits, changeLimits } from './change-limits.ts';

const NOW = '2026-11-24T01:00:00.000Z';
const LATER = '2026-12-01T00:00:00.000Z';
const version = (number: number, from: string, targets = {}): LimitsVersion => ({
  ...{ gate: 'LT', version: number, from, targets },
});
const first = version(1, '2026-01-01T00:00:00.000Z', { ARRIVED: 'PT20M', CONTEST: 'PT10M' });

const faultsOf = (asked: AskedLimits, versions = [first]): string[] => {
  const changed = changeLimits(versions, asked, NOW);
  return changed.ok ? [] : changed.faults.map(({ field, code }) => `${field} ${code.split('.').at(-1)}`);
};

describe('a change of a gate’s time limits', () => {
  it('stands on what holds, and null takes the gate’s own away', () => {
    const limits = [
      { name: 'ARRIVED', time: 'PT5S' },
      { name: 'CONTEST', time: null },
      { name: 'TASK_HEALTH_PAPERS', time: 'PT10M' },
    ];
    expect(changeLimits([first], { limits }, NOW)).toEqual({
      ok: true,
      next: { from: NOW, targets: { ARRIVED: 'PT5S', TASK_HEALTH_PAPERS: 'PT10M' }, withdrawn: [] },
    });
  });

  it('is refused with every fault at once', () => {
    const limits = [
      { name: 'NOTHING', time: 'PT1S' },
      { name: 'ARRIVED', time: '30 minutes' },
      { name: 'IN_YARD', time: 'PT0S' },
      { name: 'VEHICLE_RETURN', time: 'P31D' },
      { name: 'ARRIVED', time: 'PT1M' },
      { name: 'SCHEDULED', time: 'PT1M' },
      { name: 'CROSSED', time: 'P367D' },
      { name: 'TASK_CUSTOMS_DOCUMENTS', time: 'PT2H1S' },
    ];
    expect(faultsOf({ from: '2026-11-24T00:59:59Z', limits })).toEqual([
      '/from past',
      '/limits/0/name unknown',
      '/limits/1/time duration',
      '/limits/2/time zero',
      '/limits/3/time maximum',
      '/limits/4/name repeated',
      '/limits/5/name unknown',
      '/limits/6/time maximum',
      '/limits/7/time maximum',
    ]);
  });

  it('keeps the usual offer within the longest, whichever of them changes', () => {
    expect(faultsOf({ limits: [{ name: 'HANDOVER_LONGEST', time: 'PT29M' }] })).toEqual([
      '/limits/0/time order',
    ]);
    expect(faultsOf({ limits: [{ name: 'HANDOVER_OFFER', time: 'PT24H' }] })).toEqual([]);
  });

  it('lets a planned one give way only when that is said', () => {
    const planned = [first, version(2, LATER, { ARRIVED: 'PT1M' })];
    const limits = [{ name: 'ARRIVED', time: 'PT2M' }];
    expect(faultsOf({ limits }, planned)).toEqual(['/from planned']);
    expect(changeLimits(planned, { limits, withdrawPlanned: true }, NOW)).toMatchObject({
      next: { targets: { ARRIVED: 'PT2M', CONTEST: 'PT10M' }, withdrawn: [2] },
    });
    const after = { limits, from: '2026-12-01T00:00:00.001Z' };
    expect(changeLimits(planned, after, NOW)).toMatchObject({ ok: true, next: { withdrawn: [] } });
  });
});
