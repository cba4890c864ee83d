import { chosenOf, slimmed } from './chosen-fields.ts';
import { nextLink } from './next-link.ts';

const KNOWN = ['id', 'text', 'version'];

describe('fields of a slim list', () => {
  it.each([
    ['id,text', ['id', 'text']],
    [
      ['id', 'text,id'],
      ['id', 'text'],
    ],
    ['version', ['version']],
  ])('are read from %j', (given, names) => {
    expect(chosenOf(given, KNOWN)).toEqual({ names, faults: [] });
  });

  it.each([
    ['nothing,else', 2],
    ['', 1],
    ['id,,text', 1],
    ['constructor', 1],
    [' id', 1],
    [[{}], 1],
  ])('that nobody knows are faults, each of them: %j', (given, faults) => {
    expect(chosenOf(given, KNOWN).faults).toHaveLength(faults);
  });

  it('are all that is left in each item, and nothing is added', () => {
    const page = {
      items: [
        { id: 1, text: 'a', version: 2 },
        { id: 2, text: 'b' },
      ],
      next: 'x',
    };
    expect(slimmed(page, ['id', 'version'])).toEqual({
      items: [{ id: 1, version: 2 }, { id: 2 }],
      next: 'x',
    });
    expect(slimmed(undefined, ['id'])).toBeUndefined();
  });
});

describe('the link to the next page', () => {
  it('keeps what was asked for, and begins behind the page', () => {
    expect(nextLink('/v1/notes?fields=id%2Ctext&after=old&limit=2', { items: [], next: 'n+1' })).toBe(
      '</v1/notes?fields=id%2Ctext&after=n%2B1&limit=2>; rel="next"',
    );
    expect(nextLink('/v1/notes', { items: [], next: 'x' })).toBe('</v1/notes?after=x>; rel="next"');
  });

  it('is not there on the last page', () => {
    expect(nextLink('/v1/notes', { items: [] })).toBeUndefined();
    expect(nextLink('/v1/notes', undefined)).toBeUndefined();
  });
});
