import type { Fault } from '@onegate/problems';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { faultsOf } from './validation.pipe.ts';

/**
 * Reads a body as its class without refusing it, for operations that judge more than single fields and report all
 * faults together. The handler takes its body as `unknown`, so that the pipe leaves it alone.
 */
export function readAs<T extends object>(type: new () => T, body: unknown): { value: T; faults: Fault[] } {
  const value = plainToInstance(type, body ?? {});
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: true },
  });
  return { value, faults: faultsOf(errors) };
}
