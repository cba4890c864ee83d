import type { Stage } from '@onegate/codes';
import { conditions } from '../../route/domain/conditions.ts';
import { type Route, rowOf, type Way } from '../../route/domain/route.ts';
import { hasPermit } from './legs.ts';
import {
  type Instant,
  type MovementFile,
  type Offer,
  recordOf,
  shipmentsOf,
  without,
  withRecord,
} from './movement-file.ts';
import { withoutClimbs } from './without-climbs.ts';
import { contestOf } from './contest.ts';
import { type Blocker, blockersOf } from './release.ts';

/** What came of an input, in the order in which it came. */
export type Happening =
  | { readonly kind: 'STAGE'; readonly recordId: string; readonly from: Stage | null; readonly to: Stage }
  | { readonly kind: 'RELEASED'; readonly recordId: string }
  | { readonly kind: 'REVOKED'; readonly recordId: string; readonly reason: Blocker }
  | {
      readonly kind: 'OFFER_ENDED';
      readonly recordId: string;
      readonly handoverId: string;
      readonly offer: Offer;
    }
  | { readonly kind: 'CONTEST_ENDED'; readonly recordId: string; readonly contestId: string };

export interface Settled {
  readonly file: MovementFile;
  readonly happenings: readonly Happening[];
}

/** More than any file can need: beyond it the route runs in a circle. */
const ROUNDS = 50;

interface When {
  /** When the input happened: a stage ends exactly there. */
  readonly occurredAt: Instant;
  /** When clearance recorded it: a release is taken there. */
  readonly recordedAt: Instant;
}

/** Moves every record along the route as far as what is recorded allows, and releases or revokes on the way. */
export function settle(start: MovementFile, route: Route, when: When): Settled {
  const happenings: Happening[] = [];
  const order = [...shipmentsOf(start), start.movementId];
  let file = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = file;
    for (const recordId of order) file = settleRecord(file, route, recordId, when, happenings);
    if (file === before) return { file, happenings };
  }
  throw new Error(`movement ${start.movementId} does not come to rest on the ${route.direction} route`);
}

function settleRecord(
  start: MovementFile,
  route: Route,
  recordId: string,
  when: When,
  happenings: Happening[],
): MovementFile {
  let file = start;
  for (let step = 0; step < ROUNDS; step += 1) {
    file = decideRelease(file, route, recordId, when.recordedAt, happenings);
    const { stage } = recordOf(file, recordId);
    const way = wayOut(file, route, recordId, stage);
    if (!way) break;
    happenings.push({ kind: 'STAGE', recordId, from: stage, to: way.stage });
    file = withoutContest(withoutOffer(file, recordId, happenings), recordId, happenings);
    file = withRecord(file, recordId, { stage: way.stage, stageSince: when.occurredAt, agreed: null });
  }
  return file;
}

/** An offer is made inside a stage: it ends with it, and the next unit answers by rule. */
function withoutOffer(file: MovementFile, recordId: string, happenings: Happening[]): MovementFile {
  const open = Object.entries(file.offers).find(([, { recordId: of }]) => of === recordId);
  if (!open) return file;
  const [handoverId, offer] = open;
  happenings.push({ kind: 'OFFER_ENDED', recordId, handoverId, offer });
  return { ...file, offers: without(file.offers, handoverId) };
}

/** Who answers in a stage that is over needs no decision any more; nor does an offer that climbed in it. */
function withoutContest(file: MovementFile, recordId: string, happenings: Happening[]): MovementFile {
  const rest = withoutClimbs(file, recordId);
  const [contestId] = contestOf(rest, recordId) ?? [];
  if (contestId === undefined) return rest;
  happenings.push({ kind: 'CONTEST_ENDED', recordId, contestId });
  return { ...rest, contests: without(rest.contests ?? {}, contestId) };
}

function wayOut(file: MovementFile, route: Route, recordId: string, stage: Stage): Way | undefined {
  return rowOf(route, stage).next.find((way) => conditions[way.when](file, recordId));
}

/** Taken the instant that its conditions hold; taken back when they cease to, until the exit is permitted. */
function decideRelease(
  file: MovementFile,
  route: Route,
  recordId: string,
  at: Instant,
  happenings: Happening[],
): MovementFile {
  const { kind, releasedAt, stage } = recordOf(file, recordId);
  const row = rowOf(route, stage);
  if (kind !== 'SHIPMENT' || hasPermit(file, recordId) || row.holder === null) return file;
  if (releasedAt === null && !row.releases) return file;
  const [blocker] = blockersOf(file, recordId);
  if ((releasedAt === null) === (blocker !== undefined)) return file;
  happenings.push(
    blocker === undefined ? { kind: 'RELEASED', recordId } : { kind: 'REVOKED', recordId, reason: blocker },
  );
  return withRecord(file, recordId, { releasedAt: blocker === undefined ? at : null });
}
