import type { Allow, Rule } from './allow.ts';

const WITHIN: Readonly<Record<Allow['within'], string>> = {
  OWN_ENTERPRISE: 'what names their enterprise',
  OWN_GATE: 'what is at their gate',
  OWN_AGENCY: 'what is their agency’s at their gate',
  ANY: 'everything',
};

const describeLine = ({ roles, agencies, within, mandate }: Allow): string =>
  `${roles.join(', ')}${agencies ? ` of ${agencies.join(', ')}` : ''}: ${WITHIN[within]}${inOthersName(mandate)}`;

function inOthersName(mandate: Allow['mandate']): string {
  if (mandate === undefined) return '';
  return mandate === 'ANY' ? ', or one that gave them a mandate' : `, or one that lets them ${mandate}`;
}

/** A rule in words, a line each: who, and of what. */
export const describeRule = (rule: Rule): string[] =>
  rule === 'PUBLIC' ? ['everyone, without a token'] : rule.map(describeLine);

/** The roles that a rule lets try, each once: the scopes of an operation in the documents. */
export const rolesOf = (rule: Rule): string[] =>
  rule === 'PUBLIC' ? [] : [...new Set(rule.flatMap(({ roles }) => roles))];

/** The policy table as a page of the documentation (Markdown). */
export function describePolicy(policy: Readonly<Record<string, Rule>>): string {
  const rows = Object.entries(policy)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([operation, rule]) => `| \`${operation}\` | ${describeRule(rule).join('<br>')} |`);
  return [
    '# Who may do what',
    '',
    'Made from the policy table (`libs/auth/src/policy`) by `npm run access`. What is not in it is forbidden to everyone; a',
    'route without a line stops its service from starting. Documents name the line of each operation as `x-policy`.',
    '',
    '| operation | who, and of what |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
