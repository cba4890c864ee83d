import { type Allow, ENTERPRISE, OFFICERS, type Rule } from './allow.ts';

const OWN_OFFICERS = [{ roles: OFFICERS, within: 'OWN_AGENCY' }] as const satisfies readonly Allow[];
const OWN_LEADERS = [
  { roles: ['SHIFT_LEADER', 'HEAD'], within: 'OWN_AGENCY' },
] as const satisfies readonly Allow[];
const CUSTOMS_OFFICERS = [
  { roles: OFFICERS, agencies: ['CUSTOMS'], within: 'OWN_AGENCY' },
] as const satisfies readonly Allow[];
const CONCERNED = [
  { roles: OFFICERS, within: 'OWN_GATE' },
  { roles: ['AUDITOR'], within: 'OWN_GATE' },
  { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'ANY' },
] as const satisfies readonly Allow[];

/** Who may do what with the operations of inspections. */
export const inspectionsPolicy = {
  'inspections.list': [
    { roles: OFFICERS, agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' },
    { roles: ['AUDITOR'], within: 'OWN_GATE' },
    { roles: OFFICERS, within: 'OWN_AGENCY' },
  ],
  'inspections.read': CONCERNED,
  'inspections.of-shipment': CONCERNED,
  'inspections.of-movement': CONCERNED,
  'inspections.claim': OWN_OFFICERS,
  'inspections.claim-release': OWN_OFFICERS,
  'inspections.start': OWN_OFFICERS,
  'inspections.findings.record': OWN_OFFICERS,
  'inspections.information-requests.ask': OWN_OFFICERS,
  'inspections.information-requests.answer': [
    { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'DECLARE' },
  ],
  'inspections.conclude': OWN_OFFICERS,
  'inspections.void': OWN_LEADERS,
  'inspections.re-inspect': OWN_LEADERS,
  'inspections.re-inspect-movement': OWN_LEADERS,
  'inspections.channel.read': [{ roles: OFFICERS, within: 'OWN_GATE' }],
  'inspections.channel.raise': CUSTOMS_OFFICERS,
  'inspections.rules': 'PUBLIC',
  'inspections.checklists': 'PUBLIC',
} as const satisfies Record<string, Rule>;
