import { maskMessage } from './mask-message.ts';

const masked = (text: string): string => maskMessage(Buffer.from(text)).toString();

describe('a message that breaks its contract', () => {
  it('is shown as it is built, with ids and instants, and none of its other values', () => {
    const message = {
      id: '019d0000-0000-7000-8000-000000000000',
      time: '2026-11-24T08:00:00.000+07:00',
      data: {
        driver: 'Nguyễn Văn An',
        phone: '+84 907 654 321',
        passports: ['B7654321'],
        age: 41,
        checked: true,
      },
    };
    expect(JSON.parse(masked(JSON.stringify(message)))).toEqual({
      ...message,
      data: {
        driver: 'xxxxxx xxx xx',
        phone: '+00 000 000 000',
        passports: ['x0000000'],
        age: 0,
        checked: true,
      },
    });
  });

  it('has no person in the name of a field either', () => {
    expect(masked('{"Nguyễn Văn An":1}')).toBe('{"xxxxxx xxx xx":0}');
  });

  it('is masked as text where it is no JSON', () => {
    expect(masked('{"name": An 42')).toBe('{"xxxx": xx 00');
    expect(masked('')).toBe('');
  });
});
