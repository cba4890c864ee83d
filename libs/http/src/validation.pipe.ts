import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { type Fault, type Parameters, Refusal } from '@onegate/problems';
import { isPersonal } from './fields/index.ts';

/**
 * Checks bodies, queries and paths against their classes; every fault at once, each with its place (a JSON Pointer into
 * the body, `query/<name>` or `path/<name>`) and a stable code.
 */
class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      const place = PLACES[metadata.type];
      if (!(error instanceof Refusal) || place === '') throw error;
      const faults = error.details.faults?.map((fault) => ({ ...fault, field: `${place}${fault.field}` }));
      throw new Refusal(error.code, { ...error.details, ...(faults && { faults }) });
    }
  }
}

const PLACES = { body: '', query: 'query', param: 'path', custom: '' } as const satisfies Record<
  ArgumentMetadata['type'],
  string
>;

export const validationPipe = (): ValidationPipe =>
  new RequestPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new Refusal('http.validation', { faults: faultsOf(errors) }),
  });

/** Flattens the tree of class-validator into faults. */
export function faultsOf(errors: readonly ValidationError[], path = ''): Fault[] {
  return errors.flatMap((error) => {
    const field = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = tellingOf(error.constraints ?? {}).map(([name, message]) => ({
      code: `validation.${codeOf(name)}`,
      field,
      message,
      params: paramsOf(error, name),
      ...harmlessValue(error),
    }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

const OF_TYPE = ['isString', 'isInt', 'isArray', 'isBoolean', 'nestedValidation'] as const;

/** A value of the wrong type breaks every other rule too; saying so would only hide what is wrong. */
function tellingOf(constraints: Record<string, string>): [name: string, message: string][] {
  const name = OF_TYPE.find((type) => type in constraints);
  return name ? [[name, constraints[name] ?? '']] : Object.entries(constraints);
}

const NAMES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  isIn: 'not-on-list',
  isUuid: 'id',
  isInt: 'whole-number',
  nestedValidation: 'object',
  oneObject: 'object',
  unknownValue: 'object',
};

const codeOf = (constraint: string): string =>
  NAMES[constraint] ??
  constraint
    .replace(/^is(?=[A-Z])/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** What the rule was given by its field, e.g. the length allowed, for the messages of every language. */
const paramsOf = ({ contexts }: ValidationError, constraint: string): Parameters =>
  (contexts?.[constraint] as Parameters | undefined) ?? {};

/** Short plain values help the reader find the fault; unknown fields and personal data are not repeated. */
function harmlessValue(error: ValidationError): { value?: unknown } {
  const { target, property, constraints } = error;
  const value: unknown = error.value;
  if (constraints?.['whitelistValidation'] || (target && isPersonal(target, property))) return {};
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return { value };
  return typeof value === 'string' && value.length <= 64 ? { value } : {};
}
