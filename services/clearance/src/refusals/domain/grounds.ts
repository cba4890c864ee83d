import type { ActingAgency } from '@onegate/codes';
import type { Fault } from '@onegate/problems';
import { concerns } from '../../movement/domain/legs.ts';
import type { MovementFile } from '../../movement/domain/movement-file.ts';

const CODE = 'clearance.refusal.grounds';

/**
 * The border guard refuses people and vehicles of its own accord; customs and quarantine only on an inspection of their
 * own that failed.
 */
export function faultOfGrounds(
  file: MovementFile,
  agency: ActingAgency,
  inspectionId: string | undefined,
  recordId: string,
): Fault | undefined {
  if (inspectionId === undefined) {
    if (agency === 'BORDER_GUARD') return undefined;
    return { code: CODE, field: '/inspectionId', message: 'inspectionId must name a failed inspection' };
  }
  const task = file.tasks[inspectionId];
  if (task?.agency === agency && task.result === 'FAILED' && isAbout(file, task.subjectId, recordId))
    return undefined;
  return {
    code: CODE,
    field: '/inspectionId',
    message: 'inspectionId must name a failed inspection of the same agency, of what is refused',
    value: inspectionId,
  };
}

/** The truck is refused for whatever is on it, goods for what is about them. */
const isAbout = (file: MovementFile, subjectId: string, recordId: string): boolean =>
  recordId === file.movementId || concerns(file, subjectId, recordId);
