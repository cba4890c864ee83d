import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** What every field of a request or answer states. */
export interface FieldOptions {
  /** Meaning, unit, format and source, for the OpenAPI document. */
  readonly meaning: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  /** Personal data: the value is never repeated in an error. */
  readonly personal?: boolean;
}

const PERSONAL = Symbol('onegate:personal');

/** One decorator per field: it documents the field and validates it, so that the two cannot differ. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  validators: PropertyDecorator[],
): PropertyDecorator {
  const { meaning, example, optional, personal } = options;
  return applyDecorators(
    ApiProperty({
      description: meaning,
      ...(example !== undefined && { example }),
      required: !optional,
      ...schema,
    } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...validators,
    (target: object, property: string | symbol) => {
      if (personal) Reflect.defineMetadata(PERSONAL, true, target, property);
    },
  );
}

export const isPersonal = (target: object, property: string): boolean =>
  Reflect.getMetadata(PERSONAL, target, property) === true;
