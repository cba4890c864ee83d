import { ApiResponse } from '@nestjs/swagger';
import { problemOf } from '@onegate/problems';
import { problemExamples } from './examples/problem-examples.ts';
import { PROBLEM_MEDIA_TYPE } from './problem-document.ts';
import { STATUS } from './status.ts';
import './problems.ts';

/** What an answer with one of these codes holds, with an example of each. */
export const problemContent = (codes: readonly string[]) => ({
  [PROBLEM_MEDIA_TYPE]: {
    schema: { $ref: '#/components/schemas/Problem' },
    examples: problemExamples(codes),
  },
});

/** One documented answer per status, listing its codes. */
export function problemResponses(codes: readonly string[]): MethodDecorator[] {
  const byStatus = new Map<number, Set<string>>();
  for (const code of codes) {
    const status = STATUS[problemOf(code).kind];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return [...byStatus].map(([status, listed]) =>
    ApiResponse({
      status,
      description: [...listed].map((code) => `\`${code}\`: ${problemOf(code).title}`).join('. '),
      content: problemContent([...listed]),
    }),
  );
}
