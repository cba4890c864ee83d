import { seesAs } from '@onegate/auth';
import type { Decision } from './decision.ts';
import { decisionViews } from './decision-view-of.ts';

const NOTHING = { shipmentId: null, number: null, from: null, to: null, agency: null, reasonCode: null };
const AT = { movementId: 'm', legalBasis: null, decidedAt: new Date('2026-11-24T03:00:00Z') };
const decisions: Decision[] = [
  { ...NOTHING, ...AT, decision: 'RELEASED', shipmentId: 's' },
  { ...NOTHING, ...AT, decision: 'CHANNEL_CHANGED', number: '30123456782', from: 'GREEN', to: 'RED' },
  { ...NOTHING, ...AT, decision: 'REFUSED', agency: 'CUSTOMS', reasonCode: 'GOODS_PROHIBITED' },
];

describe('decisions on a customs declaration', () => {
  it('are shown whole to who takes part', () => {
    expect(decisionViews(decisions, seesAs('OWN_ENTERPRISE'))).toMatchObject([
      { decision: 'RELEASED', whole: false, movementId: 'm', shipmentId: 's' },
      { decision: 'CHANNEL_CHANGED', whole: true, from: 'GREEN', to: 'RED' },
      { decision: 'REFUSED', agency: 'CUSTOMS', reasonCode: 'GOODS_PROHIBITED' },
    ]);
  });

  it('tell others what became of the goods, and not why', () => {
    const decidedAt = '2026-11-24T03:00:00.000Z';
    expect(decisionViews(decisions, seesAs('NEIGHBOUR'))).toEqual([
      { decision: 'RELEASED', whole: false, movementId: 'm', shipmentId: 's', decidedAt },
      { decision: 'REFUSED', whole: false, movementId: 'm', decidedAt },
    ]);
  });
});
