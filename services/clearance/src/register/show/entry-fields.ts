import { Id, type FieldOptions, Text, Time, Whole } from '@onegate/http';

/** Fields that all entries of the register have. */
export const EntryId = (): PropertyDecorator =>
  Id({ meaning: 'Entry of the register.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' });
export const EntryVersion = (): PropertyDecorator =>
  Whole({ meaning: 'Version of the entry, as in its ETag.', min: 1, max: 1_000_000, example: 1 });
export const EntryFrom = (): PropertyDecorator =>
  Time({ meaning: 'Since when, inclusive.', example: '2026-11-24T06:00:00.000Z' });
export const EntryTo = (): PropertyDecorator =>
  Time({ meaning: 'Until when, exclusive; null: until further notice.', nullable: true });

/** From when a change counts. */
export const CountsFrom = (): PropertyDecorator =>
  Time({
    meaning: 'From when it counts, at least two seconds ahead; absent: at once, that is in two seconds.',
    optional: true,
    example: '2027-01-01T00:00:00+07:00',
  });
export const CountsTo = (): PropertyDecorator =>
  Time({ meaning: 'Until when, exclusive; absent: until further notice.', optional: true });

export const UnitCode = (options: Partial<FieldOptions> = {}): PropertyDecorator =>
  Text({
    meaning: 'Unit.',
    max: 32,
    pattern: /^[A-Z0-9][A-Z0-9-]{1,31}$/,
    example: 'LT-HQ',
    ...options,
  });
export const OfficerId = (options: Partial<FieldOptions> = {}): PropertyDecorator =>
  Text({
    meaning: 'Officer: the identity provider’s opaque id, never a name.',
    max: 80,
    pattern: /^\S+$/,
    example: 'customs.officer1',
    ...options,
  });
