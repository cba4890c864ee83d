import type { WaitingOn } from '@onegate/codes';
import type { RouteRow } from '../../route/domain/route.ts';
import type { MovementFile } from './movement-file.ts';
import { isHeld } from './release.ts';
import { tasksOf } from './task.ts';
import { weightObligation } from './weighed.ts';

/** Whose act a record awaits now. It never changes who answers. */
export function waitingOn(file: MovementFile, recordId: string, row: RouteRow): WaitingOn | null {
  if (row.holder === null) return null;
  if (isHeld(file, recordId)) return 'AGENCY';
  if (file.correctionNeeded) return 'ENTERPRISE';
  if (tasksOf(file, recordId).some(([, task]) => task.askedAt !== null)) return 'ENTERPRISE';
  if (file.permit === null && weightObligation(file) !== undefined) return 'ENTERPRISE';
  return row.waitingOn;
}
