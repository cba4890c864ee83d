import type { OperationId } from '@onegate/auth';
import type { OperationText } from '../operation-text.ts';
import { clearance } from './clearance.ts';
import { clearanceRegister } from './clearance-register.ts';
import { declarations } from './declarations.ts';
import { inspections } from './inspections.ts';
import { logistics } from './logistics.ts';
import { platform } from './platform.ts';
import { reporting } from './reporting.ts';

/** By the line of the policy that the operation falls under; the compiler asks for each of tomorrow's. */
export const vietnamese: Readonly<Record<OperationId, OperationText>> = {
  ...platform,
  ...declarations,
  ...inspections,
  ...logistics,
  ...clearance,
  ...clearanceRegister,
  ...reporting,
};
