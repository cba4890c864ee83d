import fc from 'fast-check';
import { eventOf, messageOf } from '../samples/sample-event.ts';
import { sampleFact } from '../samples/sample-fact.ts';
import { readEnvelope } from './read-envelope.ts';

const event = eventOf(sampleFact('yard.entered'));
const read = (changed: Readonly<Record<string, unknown>>) =>
  readEnvelope(JSON.stringify({ ...event, ...changed }));

describe('malformed bytes', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"specversion"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0x7b)],
    ['an object that is no event', '{}'],
  ])('are told: %s', (_what, bytes) => {
    expect(readEnvelope(bytes)).toMatchObject({ ok: false, why: 'MALFORMED' });
  });

  it.each([
    ['specversion', '0.3'],
    ['id', 'not-a-uuid'],
    ['source', undefined],
    ['type', 7],
    ['subject', ''],
    ['time', '2026-01-15'],
    ['time', '2026-13-45T99:00:00Z'],
    ['recordedat', undefined],
    ['datacontenttype', 'application/xml'],
    ['partitionkey', undefined],
    ['gate', undefined],
    ['actor', undefined],
    ['correlationid', undefined],
    ['causationid', 7],
    ['data', 'text'],
  ])('are told: %s as %p', (attribute, value) => {
    const reading = read({ [attribute]: value });
    expect(reading).toMatchObject({ ok: false, why: 'MALFORMED' });
    expect(reading).toHaveProperty('detail', expect.stringMatching(new RegExp(`^/${attribute} must be`)));
  });

  it('keep their id where it can be read', () => {
    expect(read({ time: '' })).toMatchObject({ eventId: event.id, type: event.type });
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (bytes) => {
          expect(readEnvelope(bytes).ok).toBe(false);
        },
      ),
    );
  });
});

describe('an unknown event', () => {
  it.each([
    'onegate.logistics.yard.left.v1',
    'onegate.logistics.yard.entered.v2',
    'onegate.clearance.yard.entered.v1',
    'onegate.logistics.to.string.v1',
    'com.example.something',
    'constructor',
  ])('of type %s is told with id and type', (type) => {
    expect(read({ type })).toMatchObject({ ok: false, why: 'UNKNOWN', eventId: event.id, type });
  });
});

describe('data that breaks the schema', () => {
  it('is told with all faults and never quoted', () => {
    const reading = read({ data: { yard: '', place: 'SECRET'.repeat(9), weightKg: '-1', SECRET: 'SECRET' } });
    expect(reading).toMatchObject({ ok: false, why: 'INVALID', eventId: event.id, type: event.type });
    const { detail } = reading as { detail: string };
    for (const place of ['/yard', '/place', '/weightKg', 'additional properties'])
      expect(detail).toContain(place);
    expect(detail).not.toContain('SECRET');
  });

  it('is told for a part that is missing deep within', () => {
    const submitted = eventOf(sampleFact('declaration.submitted'));
    const { vehicle: _vehicle, ...declaration } = submitted.data['declaration'] as Record<string, unknown>;
    const text = JSON.stringify({ ...submitted, data: { ...submitted.data, declaration } });
    expect(readEnvelope(text)).toMatchObject({
      why: 'INVALID',
      detail: expect.stringContaining('/declaration '),
    });
  });
});

describe('a good event', () => {
  it('is read from bytes and may have attributes that nobody knows', () => {
    const bytes = Buffer.from(JSON.stringify({ ...event, fancy: 'yes' }));
    expect(readEnvelope(bytes)).toMatchObject({ ok: true, fact: { name: 'yard.entered', id: event.id } });
  });

  it('is what the message of a sample carries', () => {
    const fact = sampleFact('vehicle.called', { gate: 'HN' });
    const message = messageOf(fact);
    expect(message.key).toBe(fact.key);
    expect(readEnvelope(message.value)).toEqual({ ok: true, fact });
  });
});
