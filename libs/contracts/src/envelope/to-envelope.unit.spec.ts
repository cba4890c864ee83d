import { CloudEvent as Reference } from 'cloudevents';
import type { FactName, NewFact } from '../facts/fact.ts';
import { isId } from '../ids/ids.ts';
import { contracts, FACT_NAMES } from '../registry/contracts.ts';
import { sampleFact } from '../samples/sample-fact.ts';
import { readEnvelope } from './read-envelope.ts';
import { ContractBroken, toEnvelope } from './to-envelope.ts';

const now = new Date('2026-01-15T02:30:00.000Z');

function newFact<N extends FactName>(name: N, overrides: Partial<NewFact<N>> = {}): NewFact<N> {
  const { key, subject, gate, actor, correlationId, data } = sampleFact(name);
  return { name, key, subject, gate, actor, correlationId, occurredAt: now, data, ...overrides };
}

describe('an event', () => {
  it.each(FACT_NAMES)('of %s is read as it was told', (name) => {
    const fact = newFact(name, { causationId: 'c', traceparent: 't' });
    const event = toEnvelope(fact, { now });
    const { occurredAt, ...rest } = fact;
    expect(readEnvelope(JSON.stringify(event))).toEqual({
      ok: true,
      fact: {
        ...rest,
        id: event.id,
        version: contracts[name].version,
        topic: contracts[name].topic,
        occurredAt: occurredAt.toISOString(),
        recordedAt: now.toISOString(),
      },
    });
  });

  it.each(FACT_NAMES)('of %s is one of CloudEvents 1.0', (name) => {
    const event = toEnvelope(newFact(name), { now });
    const reference = new Reference({ ...event });
    expect(reference.validate()).toBe(true);
    expect(JSON.parse(reference.toString())).toEqual(event);
  });

  it('has a fresh id', () => {
    const [a, b] = [toEnvelope(newFact('hold.lifted'), { now }), toEnvelope(newFact('hold.lifted'), { now })];
    expect(isId(a.id)).toBe(true);
    expect(a.id).not.toBe(b.id);
  });

  it('names the service that tells it, not the topic', () => {
    expect(toEnvelope(newFact('gate.calendar-published'), { now }).source).toBe('/onegate/logistics');
    expect(toEnvelope(newFact('gate.routes-published'), { now }).source).toBe('/onegate/clearance');
  });

  it('never happened after it was written down', () => {
    const later = new Date(now.getTime() + 60_000);
    expect(toEnvelope(newFact('hold.lifted', { occurredAt: later }), { now }).time).toBe(now.toISOString());
  });
});

describe('a fact that breaks its contract', () => {
  it('is not told, with all faults and no data', () => {
    const data = { lane: 'SECRET'.repeat(20), number: 0, secret: 'SECRET' } as never;
    const told = () => toEnvelope(newFact('queue.joined', { data }), { now });
    expect(told).toThrow(ContractBroken);
    expect(told).toThrow(/\/lane .*; \/number /);
    expect(told).not.toThrow(/SECRET/);
  });

  it.each(['key', 'subject', 'gate', 'actor', 'correlationId'] as const)(
    'is not told without %s',
    (attribute) => {
      expect(() => toEnvelope(newFact('hold.lifted', { [attribute]: '' }), { now })).toThrow(ContractBroken);
    },
  );
});
