import {
  aReadyTask,
  customsOfficer,
  enterprise,
  NOON,
  otherPlantOfficer,
  plantLeader,
  plantOfficer,
} from '../../test/builders.ts';
import { allowedActions } from './allowed-actions.ts';
import { claim } from './domain/claim.ts';
import { officerOf } from './officer-of.ts';
import { requestInformation } from './domain/request-information.ts';
import { start } from './domain/start.ts';
import { voidByOfficer } from './domain/void-inspection.ts';

const by = officerOf(plantOfficer);
const ready = aReadyTask();
const claimed = claim(ready, by, NOON).next;
const started = start(claimed, by, NOON).next;
const awaiting = requestInformation(started, by, { checklistItem: 'TREATMENT_CERTIFICATE' }, NOON).next;

describe('what a caller may do', () => {
  it('depends on agency, role and claim', () => {
    expect(allowedActions(ready, plantOfficer)).toEqual(['claim']);
    expect(allowedActions(ready, plantLeader)).toEqual(['claim', 'voiding']);
    expect(allowedActions(ready, customsOfficer)).toEqual([]);
    expect(allowedActions(claimed, plantOfficer)).toEqual(['claim-release', 'start']);
    expect(allowedActions(claimed, otherPlantOfficer)).toEqual([]);
    expect(allowedActions(claimed, plantLeader)).toEqual(['claim-release', 'voiding']);
    expect(allowedActions(started, plantOfficer)).toEqual([
      'claim-release',
      'findings',
      'information-requests',
      'conclusion',
    ]);
  });

  it('has the approval of an amendment concluded, never voided', () => {
    const approval = { ...ready, amendmentId: '019ab2c4-0000-7000-8000-000000000001' };
    expect(allowedActions(approval, plantLeader)).toEqual(['claim']);
    expect(() => voidByOfficer(approval, 'DUPLICATE', NOON)).toThrow(
      expect.objectContaining({ code: 'inspections.voiding.approval' }),
    );
    expect(voidByOfficer(ready, 'DUPLICATE', NOON).next.status).toBe('VOIDED');
  });

  it('lets only the enterprise concerned answer', () => {
    expect(allowedActions(awaiting, enterprise)).toEqual(['answer']);
    expect(allowedActions(awaiting, { ...enterprise, enterprise: '0100109106' })).toEqual([]);
    expect(allowedActions(awaiting, plantOfficer)).toEqual([]);
  });

  it('ends at the gate', () => {
    expect(allowedActions(ready, { ...plantOfficer, gates: ['HN'] })).toEqual([]);
  });
});
