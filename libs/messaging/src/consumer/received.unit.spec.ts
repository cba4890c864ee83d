import { isId, messageOf, newId, sampleFact, timeOfId } from '@onegate/contracts';
import type { KafkaMessage } from 'kafkajs';
import { receive } from './received.ts';

const AT = Date.UTC(2026, 10, 24, 8);

const message = (value: string | null, key: string | null, offset = '5'): KafkaMessage => ({
  key: key === null ? null : Buffer.from(key),
  value: value === null ? null : Buffer.from(value),
  timestamp: String(AT),
  attributes: 0,
  offset,
  headers: { 'content-type': Buffer.from('application/json'), twice: ['a', 'b'] },
});

describe('a message received', () => {
  it('is read as the fact that it carries', () => {
    const fact = sampleFact('yard.entered');
    const received = receive(fact.topic, 2, message(messageOf(fact).value, fact.key));
    expect(received).toMatchObject({ eventId: fact.id, key: fact.key, partition: 2, offset: '5' });
    expect(received.reading).toEqual({ ok: true, fact });
    expect(received.headers).toEqual({ 'content-type': 'application/json', twice: 'a' });
  });

  it('without an id of its own gets one that is the same when it comes again, and of the day it came', () => {
    const twice = [1, 2].map(() => receive('t', 1, message('no JSON', 'k')).eventId);
    expect(twice[0]).toBe(twice[1]);
    expect(isId(twice[0])).toBe(true);
    expect(timeOfId(twice[0]!).getTime()).toBe(AT);
    expect(receive('t', 1, message('no JSON', 'k', '6')).eventId).not.toBe(twice[0]);
    expect(receive('t', 2, message('no JSON', 'k')).eventId).not.toBe(twice[0]);
  });

  it.each([
    ['nothing', null],
    ['broken JSON', '{"a":'],
    ['another form', '[1, 2]'],
    ['bytes that are no text', '\u0000\ufffd'],
  ])('of %s is malformed', (_, value) => {
    expect(receive('t', 0, message(value, 'k')).reading).toMatchObject({ ok: false, why: 'MALFORMED' });
  });

  it('under another key than its own is invalid', () => {
    const fact = sampleFact('yard.entered');
    const { reading } = receive(fact.topic, 0, message(messageOf(fact).value, newId()));
    expect(reading).toMatchObject({ ok: false, why: 'INVALID', type: 'onegate.logistics.yard.entered.v1' });
  });
});
