import { aReadyTask, minutesAfterNoon, NOON } from '../../../test/builders.ts';
import { refusalOf } from '../../../test/refusals.ts';
import { releaseClaim } from './release-claim.ts';
import { claim } from './claim.ts';
import { conclude } from './conclude.ts';
import { recordFinding } from './record-finding.ts';
import { answerRequest } from './answer-request.ts';
import { requestInformation } from './request-information.ts';
import type { Inspection } from './inspection.ts';
import { occurrence } from './occurrence.ts';
import { start } from './start.ts';
import { ACTIONS, type Action, nextStatus, STATUSES } from './status.ts';
import type { Step } from './step.ts';
import { voidInspection } from './void-inspection.ts';

const officer = { id: 'plant.officer1', unit: 'LT-KDTV', leads: false };
const other = { id: 'plant.officer2', unit: 'LT-KDTV', leads: false };
const leader = { id: 'plant.leader1', unit: 'LT-KDTV', leads: true };
const passed = { result: 'PASSED' as const, findingCodes: [], measures: [] };
const question = { checklistItem: 'PHYTOSANITARY_CERTIFICATE' };

const ready = aReadyTask();
const claimed = claim(ready, officer, NOON).next;
const started = start(claimed, officer, minutesAfterNoon(5)).next;
const awaiting = requestInformation(started, officer, question, minutesAfterNoon(10)).next;

/** Every action as its claimer would take it. */
const DECISIONS: Record<Action, (inspection: Inspection) => Step> = {
  claim: (task) => claim(task, officer, NOON),
  'claim-release': (task) => releaseClaim(task, officer, 'SHIFT_END', NOON),
  start: (task) => start(task, officer, NOON),
  findings: (task) => recordFinding(task, officer, { code: 'OTHER' }, NOON),
  'information-requests': (task) => requestInformation(task, officer, question, NOON),
  answer: (task) => answerRequest(task, 1, 'Here it is', NOON),
  conclusion: (task) => conclude(task, officer, passed, NOON),
  voiding: (task) => voidInspection(task, 'DUPLICATE', NOON),
};

describe('decisions follow the table', () => {
  const cases = STATUSES.flatMap((status) => ACTIONS.map((action) => [status, action] as const));

  it.each(cases)('%s: %s', (status, action) => {
    const task: Inspection = {
      ...awaiting,
      status,
      officer: status === 'READY' || status === 'PLANNED' ? null : officer.id,
    };
    const next = nextStatus(status, action);
    if (next === undefined)
      expect(refusalOf(() => DECISIONS[action](task))).toBe('inspections.inspection.wrong-state');
    else expect(DECISIONS[action](task).next.status).toBe(next);
  });
});

describe('claiming', () => {
  it('makes the officer and unit answer for the task', () => {
    const { next, fact } = claim(ready, officer, NOON);
    expect(next).toMatchObject({
      status: 'CLAIMED',
      officer: 'plant.officer1',
      unit: 'LT-KDTV',
      claimedAt: NOON,
    });
    expect(fact).toEqual({
      name: 'inspection.claimed',
      data: {
        inspectionId: ready.id,
        subject: ready.subject,
        agency: 'PLANT_QUARANTINE',
        unit: 'LT-KDTV',
        officer: 'plant.officer1',
      },
    });
  });

  it('is refused to a second officer, whatever the first has done since', () => {
    for (const task of [claimed, started, awaiting])
      expect(refusalOf(() => claim(task, other, NOON))).toBe('inspections.claim.taken');
  });

  it('ends with a release by the officer or the leader of the unit, and the task can be claimed anew', () => {
    expect(refusalOf(() => releaseClaim(started, other, 'SHIFT_END', NOON))).toBe(
      'inspections.claim.not-holder',
    );
    expect(refusalOf(() => releaseClaim(started, { ...leader, unit: 'LT-HQ' }, 'SHIFT_END', NOON))).toBe(
      'inspections.claim.not-holder',
    );
    const { next, fact } = releaseClaim(started, leader, 'REASSIGNMENT', NOON);
    expect(next).toMatchObject({ status: 'READY', officer: null, unit: null, startedAt: null });
    expect(fact?.data).toMatchObject({ officer: 'plant.officer1', reasonCode: 'REASSIGNMENT' });
    expect(claim(next, other, NOON).next.officer).toBe('plant.officer2');
  });
});

describe('working on a task', () => {
  it('starts the clock of quarantine, whose norm runs from the start of the work', () => {
    const day = 24 * 60;
    expect(claimed.dueAt).toEqual(minutesAfterNoon(day));
    expect(started.dueAt).toEqual(minutesAfterNoon(day + 5));
    expect(releaseClaim(started, officer, 'SHIFT_END', minutesAfterNoon(9)).next.dueAt).toEqual(
      minutesAfterNoon(day),
    );
  });

  it('is for its claimer only', () => {
    for (const decide of [
      () => start(claimed, other, NOON),
      () => recordFinding(started, other, { code: 'OTHER' }, NOON),
      () => requestInformation(started, other, question, NOON),
      () => conclude(started, other, passed, NOON),
    ])
      expect(refusalOf(decide)).toBe('inspections.claim.not-holder');
  });

  it('asks only for what is on the published checklist of its kind', () => {
    expect(
      refusalOf(() => requestInformation(started, officer, { checklistItem: 'DRIVING_LICENCE' }, NOON)),
    ).toBe('inspections.information-request.not-on-checklist');
  });

  it('does not run against the agency while the enterprise owes an answer', () => {
    const { next, fact } = answerRequest(awaiting, 1, 'Here it is', minutesAfterNoon(40));
    expect(next.status).toBe('STARTED');
    expect(next.dueAt!.getTime() - started.dueAt!.getTime()).toBe(30 * 60_000);
    expect(fact).toMatchObject({ name: 'inspection.answered', data: { requestNumber: 1 } });
    expect(refusalOf(() => answerRequest(next, 1, 'Again', NOON))).toBe(
      'inspections.information-request.answered',
    );
    expect(refusalOf(() => answerRequest(next, 2, 'What?', NOON))).toBe(
      'inspections.information-request.not-found',
    );
  });
});

describe('concluding', () => {
  it('rests on what was found before and now, each code once', () => {
    const found = recordFinding(started, officer, { code: 'PEST_FOUND', note: 'Two' }, NOON).next;
    const { next, fact } = conclude(
      found,
      officer,
      { result: 'FAILED', findingCodes: ['PEST_FOUND', 'PACKAGING_UNFIT'], measures: ['TREATMENT'] },
      minutesAfterNoon(60),
    );
    expect(next).toMatchObject({ status: 'CONCLUDED', result: 'FAILED', measures: ['TREATMENT'] });
    expect(fact?.data).toMatchObject({
      findingCodes: ['PEST_FOUND', 'PACKAGING_UNFIT'],
      kind: 'PLANT_QUARANTINE',
    });
    expect(JSON.stringify(fact)).not.toContain('Two');
  });

  it('refuses goods only with a finding, and remarks only with a finding or a note', () => {
    const concluded = (result: 'FAILED' | 'PASSED_WITH_REMARKS', note?: string) => () =>
      conclude(started, officer, { ...passed, result, ...(note && { note }) }, NOON);
    expect(refusalOf(concluded('FAILED', 'no'))).toBe('inspections.conclusion.finding-needed');
    expect(refusalOf(concluded('PASSED_WITH_REMARKS'))).toBe('inspections.conclusion.finding-needed');
    expect(concluded('PASSED_WITH_REMARKS', 'Slightly wet')().next.note).toBe('Slightly wet');
  });
});

describe('the time of an act', () => {
  it('is now unless reported, never in the future, never before the step that it follows', () => {
    expect(occurrence(undefined, NOON)).toBe(NOON);
    expect(occurrence('2026-11-24T11:59:00+07:00', NOON)).toEqual(minutesAfterNoon(-1));
    expect(refusalOf(() => occurrence('2026-11-24T12:00:01+07:00', NOON))).toBe(
      'inspections.inspection.occurred-in-future',
    );
    expect(refusalOf(() => occurrence('0001-01-01T00:00:00Z', NOON))).toBe(
      'inspections.inspection.occurred-too-long-ago',
    );
    expect(refusalOf(() => occurrence('2026-11-24T11:59:00+07:00', minutesAfterNoon(9), NOON))).toBe(
      'inspections.inspection.occurred-before-step',
    );
  });
});
