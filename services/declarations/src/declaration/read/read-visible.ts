import { scopeOf } from '@onegate/auth';
import type { Command } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import { type Declaration, partiesOf } from '../declaration.ts';
import { getDeclaration, type Reads } from '../declaration.repository.ts';

/**
 * Reads a declaration that the caller may see.
 * @throws Refusal not found, also for an officer who asks for what was never submitted; `auth.not-yours`
 */
export async function readVisible(reads: Reads, command: Command, id: string): Promise<Declaration> {
  const declaration = await getDeclaration(reads, id);
  command.authorize({ gate: declaration.gate, enterprises: partiesOf(declaration) });
  const outside = scopeOf(command.operation, command.caller) !== 'OWN_ENTERPRISE';
  if (outside && declaration.declarationVersion === 0)
    throw new Refusal('declarations.declaration.not-found', { hidden: true });
  return declaration;
}
