import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type Fault, Refusal } from '@onegate/problems';
import { isPersonal } from './fields/index.ts';

/** Checks bodies and queries against their classes; every fault at once, each with a JSON Pointer and a stable code. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
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
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      code: `validation.${codeOf(name)}`,
      field,
      message,
      ...harmlessValue(error),
    }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

const NAMES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  isIn: 'not-on-list',
  isUuid: 'id',
  isInt: 'whole-number',
  nestedValidation: 'object',
  noList: 'object',
  unknownValue: 'object',
};

const codeOf = (constraint: string): string =>
  NAMES[constraint] ??
  constraint
    .replace(/^is(?=[A-Z])/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** Short plain values help the reader find the fault; unknown fields and personal data are not repeated. */
function harmlessValue(error: ValidationError): { value?: unknown } {
  const { target, property, constraints } = error;
  const value: unknown = error.value;
  if (constraints?.['whitelistValidation'] || (target && isPersonal(target, property))) return {};
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return { value };
  return typeof value === 'string' && value.length <= 64 ? { value } : {};
}
