import {
  ACTING_AGENCIES,
  CHANNELS,
  DIRECTIONS,
  INSPECTION_KINDS,
  INSPECTION_RESULTS,
  STAGES,
} from '@onegate/codes';
import { schemas } from '../generated/schemas.ts';

describe('closed lists in facts', () => {
  it.each([
    ['agency', ACTING_AGENCIES],
    ['stage', STAGES],
    ['direction', DIRECTIONS],
    ['channel', CHANNELS],
    ['inspection-kind', INSPECTION_KINDS],
    ['inspection-result', INSPECTION_RESULTS],
  ])('%s is the list of the codes', (piece, list) => {
    expect(schemas[`urn:onegate:schema:pieces:${piece}:v1`]?.['enum']).toEqual([...list]);
  });
});
