import { isDecimal, isOffsetTime } from '@onegate/codes';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { field, type FieldOptions } from './field.ts';

export { isPersonal } from './field.ts';
export type { FieldOptions } from './field.ts';

/** Control characters have no place in any text of ours, nor has half of a character: no database takes it. */
const NO_CONTROL = /^[^\p{Cc}\p{Cs}]*$/u;

/** Text of `min` (1) to `max` characters, without control characters. */
export function Text(
  options: FieldOptions & { max: number; min?: number; pattern?: RegExp },
): PropertyDecorator {
  const { max, min = 1, pattern } = options;
  const schema = {
    type: 'string',
    minLength: min,
    maxLength: max,
    ...(pattern && { pattern: pattern.source }),
  } as const;
  return field(options, schema, [
    IsString(),
    MinLength(min, { context: { min } }),
    MaxLength(max, { context: { max } }),
    Matches(NO_CONTROL),
    ...(pattern ? [Matches(pattern)] : []),
  ]);
}

/** One code of a closed list. */
export function Code(options: FieldOptions & { of: readonly string[] }): PropertyDecorator {
  return field(options, { type: 'string', enum: [...options.of] }, [
    IsIn(options.of, { context: { list: options.of.join(', ') } }),
  ]);
}

/** Text that a check of the field decides on; `code` becomes `validation.<code>`. */
export function Checked(
  options: FieldOptions & { code: string; max: number; check: (text: string) => boolean; should: string },
): PropertyDecorator {
  const { code, max, check, should } = options;
  const validate = ValidateBy({
    name: code,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.length <= max && check(value),
      defaultMessage: () => `$property ${should}`,
    },
  });
  return field(options, { type: 'string', maxLength: max }, [validate]);
}

/** A whole number within bounds. */
export function Whole(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return field(options, { type: 'integer', minimum: options.min, maximum: options.max }, [
    IsInt(),
    Min(options.min, { context: { min: options.min } }),
    Max(options.max, { context: { max: options.max } }),
  ]);
}

/** An exact decimal as text, at most 15 digits before and `fraction` (6) behind the point, not negative. */
export function Decimal(options: FieldOptions & { fraction?: number }): PropertyDecorator {
  const maxFraction = options.fraction ?? 6;
  return Checked({
    ...options,
    code: 'decimal',
    max: 24,
    check: (text) => isDecimal(text, { maxInteger: 15, maxFraction }),
    should: `must be a decimal in text form with at most 15 digits before and ${maxFraction} behind the point`,
  });
}

/** RFC 3339 time with an offset. */
export function Time(options: FieldOptions): PropertyDecorator {
  const validate = ValidateBy({
    name: 'offset-time',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isOffsetTime(value),
      defaultMessage: () =>
        '$property must be an RFC 3339 time with an offset, e.g. 2026-11-24T08:00:00+07:00',
    },
  });
  return field(options, { type: 'string', format: 'date-time' }, [validate]);
}

/** UUID, as OneGate mints them. */
export function Id(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', format: 'uuid' }, [IsUUID()]);
}

export function Flag(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'boolean' }, [IsBoolean()]);
}

type ClassOf = abstract new () => object;

/** `ValidateNested` lets an absent object pass, and takes a list for one: an empty list would pass as well. */
const IsOneObject = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'oneObject',
      validator: {
        validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => '$property must be an object',
      },
    },
    options,
  );

/** One nested object. */
export function Nested(type: () => ClassOf, options: FieldOptions): PropertyDecorator {
  return field(options, { type: () => type() as new () => object }, [
    ValidateNested(),
    IsOneObject(),
    Type(type),
  ]);
}

/** A list of nested objects, `min` (0) to `max`. */
export function ListOf(
  type: () => ClassOf,
  options: FieldOptions & { min?: number; max: number },
): PropertyDecorator {
  const { min = 0, max } = options;
  return field(
    options,
    { type: () => type() as new () => object, isArray: true, minItems: min, maxItems: max },
    [
      IsArray(),
      ArrayMinSize(min, { context: { min } }),
      ArrayMaxSize(max, { context: { max } }),
      ValidateNested({ each: true }),
      IsOneObject({ each: true }),
      Type(type),
    ],
  );
}

/** A list of texts, each 1 to `maxLength` characters. */
export function Texts(
  options: FieldOptions & {
    min?: number;
    max: number;
    maxLength: number;
    of?: readonly string[];
    pattern?: RegExp;
  },
): PropertyDecorator {
  const { min = 0, max, maxLength, of, pattern } = options;
  const items = {
    type: 'string',
    maxLength,
    ...(of && { enum: [...of] }),
    ...(pattern && { pattern: pattern.source }),
  };
  return field(options, { type: 'array', items, minItems: min, maxItems: max }, [
    IsArray(),
    ArrayMinSize(min, { context: { min } }),
    ArrayMaxSize(max, { context: { max } }),
    ...(of
      ? [IsIn(of, { each: true, context: { list: of.join(', ') } })]
      : [
          IsString({ each: true }),
          MinLength(1, { each: true, context: { min: 1 } }),
          MaxLength(maxLength, { each: true, context: { max: maxLength } }),
          Matches(NO_CONTROL, { each: true }),
        ]),
    ...(pattern ? [Matches(pattern, { each: true })] : []),
  ]);
}
