import { masked, seesAs } from '@onegate/auth';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { isHeld } from '../movement/domain/release.ts';
import { awaitedOfDriver } from './domain/driver.ts';
import { PLACE_OF } from './domain/place.ts';
import { type Language, nameOfAct, nameOfAgency, nameOfPlace, nameOfStage } from './names.ts';
import { TRACK_KINDS, type TrackView } from './track.view.ts';

/** A record as the public sees it. */
export function trackViewOf(file: MovementFile, recordId: string, language: Language, now: Date): TrackView {
  const { ref, stage, stageSince, holder, dueAt, releasedAt } = recordOf(file, recordId);
  const place = PLACE_OF[stage];
  const act = awaitedOfDriver(file, recordId);
  const view: TrackView = {
    ref,
    gate: file.gate,
    stage: { code: stage, name: nameOfStage(stage, language), since: stageSince },
    place: { code: place, name: nameOfPlace(place, language) },
    ...(holder && {
      holder: { agency: holder.agency, name: nameOfAgency(holder.agency, language), unit: holder.unit },
    }),
    held: holder !== null && isHeld(file, recordId),
    released: releasedAt !== null,
    ...(dueAt !== null && { dueAt }),
    late: dueAt !== null && dueAt < now.toISOString(),
    awaited: { code: act, name: nameOfAct(act, language) },
  };
  return masked(view, TRACK_KINDS, seesAs('PUBLIC'));
}
