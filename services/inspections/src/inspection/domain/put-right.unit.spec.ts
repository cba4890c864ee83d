import { sampleFact } from '@onegate/contracts';
import { aReadyTask, minutesAfterNoon, NOON } from '../../../test/builders.ts';
import { claim } from './claim.ts';
import { conclude } from './conclude.ts';
import { putRight } from './put-right.ts';
import { requestInformation } from './request-information.ts';
import { start } from './start.ts';

const officer = { id: 'plant.officer1', unit: 'LT-KDTV', leads: false };
const claimed = claim(aReadyTask(), officer, NOON).next;
const started = start(claimed, officer, minutesAfterNoon(5)).next;
const passed = { result: 'PASSED' as const, findingCodes: [], measures: [] };
const concluded = conclude(started, officer, passed, minutesAfterNoon(20)).next;

const told = (fact: string, corrected: object, withdrawn = false) => ({
  ...sampleFact('fact.corrected').data,
  ...{ fact, corrected, withdrawn },
});

describe('a fact of a task that was told wrongly', () => {
  it('takes another result and another time over', () => {
    const at = minutesAfterNoon(10).toISOString();
    const after = putRight(concluded, told('inspection.concluded', { result: 'FAILED', occurredAt: at }));
    expect(after).toMatchObject({ status: 'CONCLUDED', result: 'FAILED', closedAt: minutesAfterNoon(10) });
  });

  it('that never happened on a closed record leaves nothing to be done', () => {
    const closed = { ...told('inspection.concluded', {}, true), closed: true };
    expect(putRight(concluded, closed)).toMatchObject({
      status: 'VOIDED',
      voidReason: 'NEVER_DONE',
      result: null,
      closedAt: concluded.closedAt,
    });
  });

  it('leaves the task as it is where nothing changes', () => {
    expect(putRight(claimed, told('inspection.concluded', { result: 'FAILED' }))).toBe(claimed);
    const { claimedAt } = claimed;
    const same = told('inspection.claimed', { occurredAt: claimedAt?.toISOString() });
    expect(putRight(claimed, same)).toBe(claimed);
  });

  it('that never happened leaves the task to whoever had it', () => {
    const after = putRight(concluded, told('inspection.concluded', {}, true));
    expect(after).toMatchObject({ status: 'STARTED', result: null, closedAt: null, officer: officer.id });
    expect(conclude(after, officer, passed, minutesAfterNoon(30)).next.status).toBe('CONCLUDED');
    expect(putRight(claimed, told('inspection.claimed', {}, true))).toMatchObject({
      status: 'READY',
      officer: null,
    });
    const question = { checklistItem: 'PHYTOSANITARY_CERTIFICATE' };
    const asking = requestInformation(started, officer, question, minutesAfterNoon(6)).next;
    expect(putRight(asking, told('inspection.information-requested', {}, true))).toMatchObject({
      status: 'STARTED',
      informationRequests: [],
    });
  });

  it('changes nothing where later acts stand on it, nor for facts of others', () => {
    expect(putRight(started, told('inspection.claimed', {}, true))).toEqual(started);
    expect(putRight(started, told('inspection.concluded', { result: 'FAILED' }))).toEqual(started);
    expect(putRight(started, told('yard.entered', {}, true))).toEqual(started);
  });
});
