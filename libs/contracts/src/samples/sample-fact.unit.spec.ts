import { FACT_NAMES } from '../registry/contracts.ts';
import { readEnvelope } from '../envelope/read-envelope.ts';
import { newId, timeOfId } from '../ids/ids.ts';
import { messageOf } from './sample-event.ts';
import { sampleFact } from './sample-fact.ts';

describe('a sample', () => {
  it.each(FACT_NAMES)('of %s is a fact that can be read', (name) => {
    expect(readEnvelope(messageOf(sampleFact(name)).value).ok).toBe(true);
  });

  it('is another event each time, of another movement', () => {
    const [a, b] = [sampleFact('declaration.submitted'), sampleFact('declaration.submitted')];
    expect(a.id).not.toBe(b.id);
    expect(a.key).not.toBe(b.key);
    expect(a.data.declaration.declarationId).not.toBe(b.data.declaration.declarationId);
  });

  it('tells one story with the others of its movement', () => {
    const key = newId();
    const submitted = sampleFact('declaration.submitted', { key }).data.declaration;
    const planned = sampleFact('inspections.planned', { key }).data;
    const shipmentId = submitted.shipments[0]!.shipmentId;
    expect([submitted.movementId, planned.movementId]).toEqual([key, key]);
    expect(planned.tasks[0]!.subject.id).toBe(shipmentId);
    expect(sampleFact('shipment.released', { key }).subject).toBe(shipmentId);
    expect(timeOfId(shipmentId)).toEqual(timeOfId(key));
  });

  it('differs where a test wants it to', () => {
    const fact = sampleFact('yard.entered', { gate: 'HN', data: { place: 'B7' } });
    expect(fact).toMatchObject({ gate: 'HN', data: { yard: 'Y1', place: 'B7' } });
  });
});
