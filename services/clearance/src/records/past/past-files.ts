import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@onegate/persistence';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import { asCorrected } from '../../corrections/domain/as-corrected.ts';
import type { Register } from '../../register/domain/register.ts';
import { Registers } from '../../register/registers.ts';
import { refold } from './domain/refold.ts';
import { beforeLife, pastInstants } from './past-instants.ts';
import type { PastQuery } from './past.query.ts';
import { readPast } from './past.repository.ts';

/** What stood in it, until when, and by which hours and standstills it was due. */
export interface PastFile {
  readonly file: MovementFile;
  readonly asOf: Date;
  readonly register: Register;
}

/** The file of a movement as it stood at an instant of the past, from its entries. */
@Injectable()
export class PastFiles {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal for the future, and for an instant before the record's life */
  async read(today: MovementFile, recordId: string, query: PastQuery): Promise<PastFile> {
    const { known, happened } = pastInstants(query, this.clock.now());
    const entries = await readPast(this.database, today.movementId, known);
    const happenedTo = query.happenedBy === undefined ? entries : asCorrected(entries);
    const told = happenedTo.filter(({ occurredAt }) => occurredAt <= happened);
    if (!told.some((entry) => entry.recordId === recordId)) throw beforeLife(query);
    const asOf = known < happened ? known : happened;
    const since = told.reduce((first, { occurredAt }) => (occurredAt < first ? occurredAt : first), known);
    const register = await this.registers.asKnown({ gate: today.gate, since, at: query.at ?? null });
    return { file: refold(today, told, register, asOf), asOf: new Date(asOf), register };
  }
}
