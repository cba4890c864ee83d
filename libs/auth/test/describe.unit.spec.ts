import { readFileSync } from 'node:fs';
import { describePolicy, describeRule, policy } from '../src/index.ts';

describe('the policy in words', () => {
  it('says who may, and of what', () => {
    expect(describeRule('PUBLIC')).toEqual(['everyone, without a token']);
    expect(describeRule([{ roles: ['HEAD'], agencies: ['CUSTOMS'], within: 'OWN_AGENCY' }])).toEqual([
      'HEAD of CUSTOMS: what is their agency’s at their gate',
    ]);
  });

  it('says it in Vietnamese, with the same codes', () => {
    expect(describeRule([{ roles: ['CARRIER'], within: 'OWN_ENTERPRISE', mandate: 'BOOK' }], 'vi')).toEqual([
      'CARRIER: điều nêu tên doanh nghiệp mình, hoặc doanh nghiệp cho phép BOOK',
    ]);
  });

  it('is the page of the documentation; npm run access writes it', () => {
    expect(readFileSync('deploy/docs/access.md', 'utf8')).toBe(describePolicy(policy));
  });
});
