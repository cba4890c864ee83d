import type { LoggerService } from '@nestjs/common';
import { sampleFact } from '@onegate/contracts';
import { bootService, type BootedService } from '@onegate/testing';
import { declarations } from '../src/declarations.service-definition.ts';

const NAME = { vi: 'Ban Quản lý', en: 'Management board' };

/** What clearance tells of a gate: by which unit its board acts there. */
export function registerOf(gate: string, board: string, version = 1) {
  const units = [{ id: board, agency: 'MANAGEMENT_BOARD' as const, name: NAME }];
  const fact = sampleFact('gate.register-published', { key: gate, subject: gate, gate });
  return { ...fact, data: { ...fact.data, gate, version, units, officers: [], heads: [], roster: [] } };
}

/** Declarations alone, where Lệ Thanh is known. */
export async function bootDeclarations(logger?: LoggerService): Promise<BootedService> {
  const service = await bootService(declarations, {}, logger);
  const fact = registerOf('LT', 'LT-BQL');
  await service.tell(fact);
  await service.settled(fact);
  return service;
}
