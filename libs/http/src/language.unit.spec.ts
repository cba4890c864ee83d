import { alsoByLanguage, languageOf } from './language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['vi', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0.5, km;q=0.7', 'km'],
    ['KM-KH', 'km'],
    ['fr, vi;q=0.1', 'vi'],
    ['fr', 'en'],
    ['vi;q=0, en', 'en'],
    ['*', 'en'],
    [';;q=,=', 'en'],
  ])('asked for %p is %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });

  it('is named in Vary, once and beside what stands there', () => {
    expect(alsoByLanguage(undefined)).toBe('Accept-Language');
    expect(alsoByLanguage('Origin')).toBe('Origin, Accept-Language');
    expect(alsoByLanguage(['Origin', 'accept-language'])).toBe('Origin, accept-language');
  });
});
