import { Injectable } from '@nestjs/common';
import { type Fact, newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import { customsNumberLock, type LockKey, type Transaction } from '@onegate/persistence';
import { subjectOf } from '../movement/domain/tell.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { Registers } from '../register/registers.ts';
import { outcomeOf, partsIn } from './domain/parts.ts';
import { findRefused } from './refused-declaration.repository.ts';

const RULE = 'rule:clearance.refused-declaration';

/** Parts that are declared under a customs declaration after it was refused as a whole. */
@Injectable()
export class LaterParts {
  constructor(private readonly registers: Registers) {}

  /** A refusal of the whole declaration comes before or after the part, never beside it. */
  static locks(fact: Fact): LockKey[] {
    return numbersIn(fact).map(customsNumberLock);
  }

  async declared(tx: Transaction, movement: OpenMovement, fact: Fact, cause: Cause): Promise<void> {
    for (const { number, ...refusal } of await findRefused(tx, numbersIn(fact))) {
      const { file } = movement;
      if (!file) return;
      const register = await this.registers.at(file.gate);
      const actor = `system:${RULE}:${register.unitOf(file.gate, 'CUSTOMS')}`;
      for (const recordId of partsIn(file, number)) {
        if (outcomeOf(movement.file ?? file, recordId) !== 'REFUSED') continue;
        const subject = subjectOf(file, recordId);
        const data = { ...refusal, agency: 'CUSTOMS' as const, customsDeclaration: number, subject };
        await movement.apply({ name: 'entry.refused', data, eventId: newId(), actor }, cause);
      }
    }
  }
}

function numbersIn({ data }: Fact): string[] {
  if (!('declaration' in data)) return [];
  const named = data.declaration.shipments.flatMap(({ customsDeclarations }) => customsDeclarations);
  return [...new Set(named.map(({ number }) => number))];
}
