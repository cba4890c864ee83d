import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

/** What every field of a request or answer states. */
export interface FieldOptions {
  /** Meaning, unit, format and source, for the OpenAPI document. */
  readonly meaning: string;
  readonly example?: unknown;
  /** May be absent. In a request, null is not the same as absent and is refused unless the field is `nullable`. */
  readonly optional?: boolean;
  /** May be null: known to have no value. */
  readonly nullable?: boolean;
  /** Personal data: the value is never repeated in an error. */
  readonly personal?: boolean;
  /** A value that is taken once it was used: who repeats the example puts another of this kind in its place (`x-unique`). */
  readonly unique?: UniqueKind;
}

export type UniqueKind = 'plate' | 'container' | 'customs-number' | 'tax-code' | 'code';

const PERSONAL = Symbol('onegate:personal');

/** One decorator per field: it documents the field and validates it, so that the two cannot differ. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  validators: PropertyDecorator[],
): PropertyDecorator {
  const { meaning, example, optional = false, nullable = false, personal, unique } = options;
  return applyDecorators(
    ApiProperty({
      description: meaning,
      ...(example !== undefined && { example }),
      required: !optional,
      ...(nullable && { nullable }),
      ...(unique && { 'x-unique': unique }),
      ...schema,
    } as ApiPropertyOptions),
    ...(optional || nullable
      ? [
          ValidateIf(
            (_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null),
          ),
        ]
      : []),
    ...validators,
    (target: object, property: string | symbol) => {
      if (personal) Reflect.defineMetadata(PERSONAL, true, target, property);
    },
  );
}

export const isPersonal = (target: object, property: string): boolean =>
  Reflect.getMetadata(PERSONAL, target, property) === true;
