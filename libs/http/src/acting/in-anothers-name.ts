import { ApiHeader } from '@nestjs/swagger';
import type { Rule } from '@onegate/auth';

const HEADERS = [
  ApiHeader({
    name: 'Onegate-Acting-For',
    required: false,
    description:
      'Key of the enterprise in whose name this is done, by a mandate in force or at the board’s counter; absent: one’s own.',
  }),
  ApiHeader({
    name: 'Onegate-Paper',
    required: false,
    description:
      'At the board’s counter: reference of what the enterprise signed; needed to change something.',
  }),
];

const PROBLEMS = [
  'auth.acting-for.invalid',
  'auth.acting-for.none',
  'auth.acting-for.scope',
  'auth.acting-for.paper-missing',
];

const OFFICER = ApiHeader({
  name: 'Onegate-Officer',
  required: false,
  description:
    'From a machine of an agency: id of the officer for whom it acts, whom the register has on duty; absent: the caller.',
});

const OFFICER_PROBLEMS = ['auth.officer.not-a-machine', 'auth.officer.not-on-duty'];

/** What an operation says in the document where it may be done in another enterprise's name, or by a machine for an officer. */
export function inAnothersName(rule: Rule): {
  headers: readonly MethodDecorator[];
  problems: readonly string[];
} {
  if (rule === 'PUBLIC') return { headers: [], problems: [] };
  const delegable = rule.some(({ mandate }) => mandate !== undefined);
  const official = rule.some(({ roles }) => roles.includes('OFFICER') || roles.includes('SHIFT_LEADER'));
  return {
    headers: [...(delegable ? HEADERS : []), ...(official ? [OFFICER] : [])],
    problems: [...(delegable ? PROBLEMS : []), ...(official ? OFFICER_PROBLEMS : [])],
  };
}
