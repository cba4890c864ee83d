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

/** What an operation says in the document where it may be done in another enterprise's name. */
export function inAnothersName(rule: Rule): {
  headers: readonly MethodDecorator[];
  problems: readonly string[];
} {
  const delegable = rule !== 'PUBLIC' && rule.some(({ mandate }) => mandate !== undefined);
  return delegable ? { headers: HEADERS, problems: PROBLEMS } : { headers: [], problems: [] };
}
