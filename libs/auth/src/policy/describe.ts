import type { Allow, Rule } from './allow.ts';

/** The words of a rule; roles, agencies and what a mandate covers are codes and stand as they are. */
interface Words {
  readonly everyone: string;
  readonly of: string;
  readonly within: Readonly<Record<Allow['within'], string>>;
  readonly anyMandate: string;
  readonly mandateFor: string;
}

const WORDS: Readonly<Record<'en' | 'vi', Words>> = {
  en: {
    everyone: 'everyone, without a token',
    of: 'of',
    within: {
      OWN_ENTERPRISE: 'what names their enterprise',
      OWN_GATE: 'what is at their gate',
      OWN_AGENCY: 'what is their agency’s at their gate',
      ANY: 'everything',
    },
    anyMandate: 'or one that gave them a mandate',
    mandateFor: 'or one that lets them',
  },
  vi: {
    everyone: 'mọi người, không cần token',
    of: 'của',
    within: {
      OWN_ENTERPRISE: 'điều nêu tên doanh nghiệp mình',
      OWN_GATE: 'điều ở cửa khẩu mình',
      OWN_AGENCY: 'điều của cơ quan mình ở cửa khẩu mình',
      ANY: 'mọi thứ',
    },
    anyMandate: 'hoặc doanh nghiệp đã ủy quyền',
    mandateFor: 'hoặc doanh nghiệp cho phép',
  },
};

const describeLine = ({ roles, agencies, within, mandate }: Allow, words: Words): string =>
  `${roles.join(', ')}${agencies ? ` ${words.of} ${agencies.join(', ')}` : ''}: ${words.within[within]}${inOthersName(mandate, words)}`;

function inOthersName(mandate: Allow['mandate'], { anyMandate, mandateFor }: Words): string {
  if (mandate === undefined) return '';
  return mandate === 'ANY' ? `, ${anyMandate}` : `, ${mandateFor} ${mandate}`;
}

/** A rule in words, a line each: who, and of what. */
export function describeRule(rule: Rule, language: keyof typeof WORDS = 'en'): string[] {
  const words = WORDS[language];
  return rule === 'PUBLIC' ? [words.everyone] : rule.map((line) => describeLine(line, words));
}

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
