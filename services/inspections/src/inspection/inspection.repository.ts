import { Injectable } from '@nestjs/common';
import { missing, type Placed, type Sorted } from '@onegate/http';
import { Database, type Transaction } from '@onegate/persistence';
import type { Inspection } from './domain/inspection.ts';
import {
  BY_ID,
  OF_MOVEMENT,
  pageOf,
  READY_AFTER_QUARANTINE,
  SAVE,
  STORE,
  subjectPageOf,
} from './inspection.sql.ts';

/** Which tasks a list shows; null means any. */
export interface WorklistFilter {
  readonly agencies: readonly string[];
  readonly gates: readonly string[];
  readonly open: boolean;
  readonly status: string | null;
  readonly kind: string | null;
  readonly movementId: string | null;
  readonly subjectId: string | null;
  readonly officer: string | null;
}

type Reader = Pick<Database, 'read' | 'beyond'>;

/** Tasks in the database. */
@Injectable()
export class InspectionRepository {
  constructor(private readonly database: Database) {}

  /** @throws Refusal `inspections.inspection.not-found`, or `auth.not-yours` for another's. */
  async get(id: string, reader: Reader = this.database): Promise<Inspection> {
    const [inspection] = await reader.read<Inspection>(BY_ID, [id]);
    if (!inspection)
      throw await missing(
        reader,
        'SELECT id FROM inspection WHERE id = $1',
        [id],
        'inspections.inspection.not-found',
      );
    return inspection;
  }

  /** Every task that the movement ever had, oldest first. */
  async ofMovement(movementId: string, reader: Reader = this.database): Promise<Inspection[]> {
    return await reader.read<Inspection>(OF_MOVEMENT, [movementId]);
  }

  async page(filter: WorklistFilter, sorted: Sorted, limit: number): Promise<(Inspection & Placed)[]> {
    const { agencies, gates, open, status, kind, officer, movementId, subjectId } = filter;
    const values = [agencies, gates, status, kind, officer, ...sorted.values, limit];
    return movementId === null && subjectId === null
      ? await this.database.read(pageOf(open ? 'OPEN' : 'CLOSED', sorted), values)
      : await this.database.read(subjectPageOf(sorted), [...values, open, movementId, subjectId]);
  }

  /** @returns the task with its new version; undefined when somebody else changed it since `next.version`. */
  async save(tx: Transaction, next: Inspection): Promise<Inspection | undefined> {
    const [row] = await tx.write<{ version: number }>(SAVE, [
      next.id,
      next.version,
      next.status,
      next.unit,
      next.officer,
      next.dueAt,
      next.claimedAt,
      next.startedAt,
      next.closedAt,
      JSON.stringify(next.findings),
      JSON.stringify(next.informationRequests),
      next.result,
      next.findingCodes,
      next.measures,
      next.note,
      next.voidReason,
    ]);
    return row && { ...next, version: row.version };
  }

  /** Adds new tasks and updates those that a plan or a fact changed, all in one statement. */
  async store(tx: Transaction, inspections: readonly Inspection[]): Promise<void> {
    if (inspections.length > 0) await tx.write(STORE, [JSON.stringify(inspections)]);
  }

  /** Imported goods may be opened by customs once their quarantine has passed: the tasks are of another agency. */
  async readyAfterQuarantine(tx: Transaction, after: Inspection, at: Date): Promise<void> {
    await tx.acrossScopes(() => tx.write(READY_AFTER_QUARANTINE, [after.subject.id, at, after.movementId]));
  }
}
