import { Injectable } from '@nestjs/common';
import type { Transaction } from '@onegate/persistence';
import { isQuarantine } from '../rules/domain/due-tasks.ts';
import type { Inspection } from './domain/inspection.ts';
import { InspectionRepository } from './inspection.repository.ts';

/** On imports customs opens goods only after their quarantine, so that they are opened once they are known to be safe. */
@Injectable()
export class QuarantineGate {
  constructor(private readonly inspections: InspectionRepository) {}

  /** Lets customs' tasks on the shipment begin when the task just ended was the last quarantine before them. */
  async openAfter(tx: Transaction, ended: Inspection, at: Date): Promise<void> {
    if (isQuarantine(ended.kind) && ended.result !== 'FAILED')
      await this.inspections.readyAfterQuarantine(tx, ended, at);
  }
}
