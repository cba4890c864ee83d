import type { Fact, FactName } from '../facts/fact.ts';
import { newId } from '../ids/ids.ts';
import { contracts } from '../registry/contracts.ts';

/** What a sample may differ in from the one of the contract. Parts of `data` replace those of the sample whole. */
export type SampleOverrides<N extends FactName> = Partial<Omit<Fact<N>, 'name' | 'data'>> & {
  readonly data?: Partial<Fact<N>['data']>;
};

/** A whole fact for tests: the sample of its contract, with a fresh event id. */
export function sampleFact<N extends FactName>(name: N, overrides: SampleOverrides<N> = {}): Fact<N> {
  const { topic, version, versions } = contracts[name];
  const key = overrides.key ?? newId();
  const at = new Date().toISOString();
  return {
    id: newId(),
    name,
    version,
    topic,
    key,
    subject: key,
    gate: 'LT',
    occurredAt: at,
    recordedAt: at,
    actor: 'system:rule:sample:LT-BQL',
    correlationId: newId(),
    ...overrides,
    data: { ...structuredClone(versions[version]?.sample), ...overrides.data },
  } as unknown as Fact<N>;
}
