import { type Caller, may } from '@onegate/auth';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { Register } from '../register/domain/register.ts';
import { answerObstacle, climbAnswerObstacle, withdrawalObstacle } from './domain/handover.ts';
import type { StoredHandover } from './handover.repository.ts';
import { HANDOVER_ACTIONS, type HandoverView } from './handover.view.ts';

/** An offer with what this caller may do with it now. */
export function withActions(
  { gate, view }: StoredHandover,
  file: MovementFile,
  register: Register,
  caller: Caller,
  now: Date,
): HandoverView {
  const { handoverId, fromUnit, toUnit } = view;
  const [offer, climb] = [file.offers[handoverId], file.climbs?.[handoverId]];
  const at = now.toISOString();
  const of = (unit: string) => ({ gate, agency: register.unit(unit).agency });
  const asked =
    (climb ? climbAnswerObstacle(climb, caller, at) : answerObstacle(offer, caller, at)) === undefined;
  const allowed: Readonly<Record<(typeof HANDOVER_ACTIONS)[number], boolean>> = {
    acceptance: asked && may('handovers.accept', caller, of(toUnit)),
    refusal: asked && may('handovers.refuse', caller, of(toUnit)),
    withdrawal:
      withdrawalObstacle(offer, caller) === undefined && may('handovers.withdraw', caller, of(fromUnit)),
  };
  return { ...view, allowedActions: HANDOVER_ACTIONS.filter((action) => allowed[action]) };
}
