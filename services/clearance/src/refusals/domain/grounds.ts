import type { ActingAgency } from '@onegate/codes';
import type { Fault } from '@onegate/problems';
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
): Fault | undefined {
  if (inspectionId === undefined) {
    if (agency === 'BORDER_GUARD') return undefined;
    return { code: CODE, field: '/inspectionId', message: 'inspectionId must name a failed inspection' };
  }
  const task = file.tasks[inspectionId];
  if (task?.agency === agency && task.result === 'FAILED') return undefined;
  return {
    code: CODE,
    field: '/inspectionId',
    message: 'inspectionId must name a failed inspection of the same agency',
    value: inspectionId,
  };
}
