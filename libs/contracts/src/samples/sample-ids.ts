import { createHash } from 'node:crypto';
import { isId } from '../ids/ids.ts';
import { isJson } from '../registry/json.ts';

/** Id of the movement in every sample. */
const SAMPLE_MOVEMENT = '019ab0f0-0000-7000-8000-000000000001';

/** The time and version of a UUIDv7 stay, the rest follows from both ids. */
function derived(key: string, sampleId: string): string {
  const hash = createHash('sha256').update(`${key}\n${sampleId}`).digest('hex');
  const time = isId(key) ? key : sampleId;
  return `${time.slice(0, 14)}7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/**
 * A sample as it would be for one movement: its own id, and the same ids of shipment, declaration, inspection and so
 * on in all samples of that movement, so that they tell one story.
 */
export function forMovement(key: string, sample: unknown): unknown {
  if (isId(sample)) return sample === SAMPLE_MOVEMENT ? key : derived(key, sample);
  if (Array.isArray(sample)) return sample.map((part) => forMovement(key, part));
  if (!isJson(sample)) return sample;
  return Object.fromEntries(Object.entries(sample).map(([name, part]) => [name, forMovement(key, part)]));
}
