import { parsePlate, plateKey } from './plates.ts';

it('brings the ways to write one Vietnamese plate to one key', () => {
  const keys = ['81C-123.45', '81c 12345', '81C12345', ' 81C - 123 45 '].map((text) =>
    plateKey({ country: 'vn', text }),
  );
  expect(new Set(keys)).toEqual(new Set(['VN:81C12345']));
});

it('keeps what was written beside the key', () => {
  expect(parsePlate({ country: 'VN', text: ' 81c  123.45 ' })).toEqual({
    ok: true,
    country: 'VN',
    text: '81C 123.45',
    key: 'VN:81C12345',
    warnings: [],
  });
});

it('tells Cambodian plates apart by their province, however it is spelled', () => {
  const keys = ['Ratanakiri', 'RATANAK KIRI', 'រតនគិរី'].map((province) =>
    plateKey({ country: 'KH', province, text: '3A-1234' }),
  );
  expect(new Set(keys)).toEqual(new Set(['KH:RATANAKIRI:3A1234']));
  expect(plateKey({ country: 'KH', province: 'Kandal', text: '3A-1234' })).toBe('KH:KANDAL:3A1234');
  expect(plateKey({ country: 'KH', province: 'Kandal', text: '៣A-១២៣៤' })).toBe('KH:KANDAL:3A1234');
});

it('ignores a province where the plate does without', () => {
  expect(plateKey({ country: 'VN', province: 'Gia Lai', text: '81C-123.45' })).toBe('VN:81C12345');
});

it.each([
  [{ country: 'VN', text: '81MĐ-1234' }, []],
  [{ country: 'VN', text: 'TM-12-34' }, ['plate.pattern']],
  [{ country: 'KH', province: 'Kandal', text: '3A-1234' }, []],
  [{ country: 'KH', text: '3A-1234' }, ['plate.province-missing']],
  [{ country: 'KH', province: ' ', text: 'RCAF 12' }, ['plate.pattern', 'plate.province-missing']],
  [{ country: 'KH', province: 'Gia Lai', text: '3A-1234' }, ['plate.province-unknown']],
  [{ country: 'LA', text: 'ກຂ 1234' }, []],
])('warns of %j: %j, and takes it', (plate, warnings) => {
  expect(parsePlate(plate)).toMatchObject({ ok: true, warnings });
});

it.each([
  [{ country: 'XX', text: '81C-123.45' }, 'plate.country'],
  [{ country: 'VN', text: '' }, 'plate.empty'],
  [{ country: 'VN', text: ' -.- ' }, 'plate.empty'],
  [{ country: 'VN', text: '81C-123.45-67890' }, 'plate.too-long'],
])('faults %j: %s', (plate, fault) => {
  expect(parsePlate(plate)).toEqual({ ok: false, faults: [fault] });
  expect(() => plateKey(plate)).toThrow(fault);
});
