import { TOPICS } from '@onegate/contracts';
import { FACT_TOPICS } from './topics.ts';

describe('topics that the launcher makes', () => {
  it('are those of the contracts', () => {
    const names = (topics: readonly { readonly name: string }[]) => topics.map(({ name }) => name).sort();
    expect(names(FACT_TOPICS)).toEqual(names(TOPICS));
  });
});
