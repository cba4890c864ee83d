import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@onegate/persistence';
import { Refusal, refuseFaults } from '@onegate/problems';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import { asCorrected } from '../../corrections/domain/as-corrected.ts';
import { Registers } from '../../register/registers.ts';
import { refold } from './domain/refold.ts';
import type { PastQuery } from './past.query.ts';
import { readPast } from './past.repository.ts';

/** The file of a movement as it stood at an instant of the past, from its entries. */
@Injectable()
export class PastFiles {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal for the future, and for an instant before the record's life */
  async read(
    today: MovementFile,
    recordId: string,
    query: PastQuery,
  ): Promise<{ file: MovementFile; asOf: Date }> {
    const now = this.clock.now();
    const faults = (['at', 'happenedBy'] as const)
      .filter((name) => new Date(query[name] ?? 0) > now)
      .map((name) => faultOf('validation.future', name, 'must not lie in the future', query[name]));
    refuseFaults(faults);
    const known = instant(query.at ?? now);
    const happened = instant(query.happenedBy ?? now);
    const entries = await readPast(this.database, today.movementId, known);
    const happenedTo = query.happenedBy === undefined ? entries : asCorrected(entries);
    const told = happenedTo.filter(({ occurredAt }) => occurredAt <= happened);
    if (!told.some((entry) => entry.recordId === recordId)) throw beforeLife(query);
    const asOf = known < happened ? known : happened;
    const file = refold(today, told, await this.registers.at(today.gate), asOf);
    return { file, asOf: new Date(asOf) };
  }
}

const instant = (time: string | Date): string => new Date(time).toISOString();

function beforeLife(query: PastQuery): Refusal {
  const faults = (['at', 'happenedBy'] as const)
    .filter((name) => query[name] !== undefined)
    .map((name) =>
      faultOf('validation.before-life', name, "must not lie before the record's life", query[name]),
    );
  return new Refusal('http.validation', { faults });
}

const faultOf = (code: string, name: string, message: string, value: string | undefined) => ({
  code,
  field: `query/${name}`,
  message: `${name} ${message}`,
  value: value ?? '',
});
