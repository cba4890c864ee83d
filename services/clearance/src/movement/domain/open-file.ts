import { addDecimals } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';
import { firstStageOf } from '../../route/domain/route.ts';
import { routeOf } from '../../route/domain/routes.ts';
import { ancestorsOf } from './legs.ts';
import type { Carried, Instant, MovementFile, RecordState } from './movement-file.ts';

export type Snapshot = FactData<'declaration.submitted'>['declaration'];

/** What a file holds before anything but its declaration was heard; what is not here is not in it then. */
export const NOTHING_HEARD = {
  correctionNeeded: false,
  seen: {},
  channelVersion: 0,
  planned: null,
  assessedFor: null,
  settledFor: null,
  tasks: {},
  amendment: null,
  holds: {},
  offers: {},
  permit: null,
  border: 'BEFORE',
  presumed: false,
  cancelled: false,
  clocks: {},
} as const satisfies Partial<MovementFile>;

/** The file of a movement whose declaration has just been submitted: a record of its own and one per shipment. */
export function openFile(declaration: Snapshot, at: Instant, recordedAt: Instant): MovementFile {
  const { direction, movementId, movementRef, gate, declarationId } = declaration;
  const empty = declaration.shipments.length === 0;
  const route = routeOf({ direction, empty });
  const file: MovementFile = {
    ...NOTHING_HEARD,
    movementId,
    gate,
    direction,
    ...(empty && { empty }),
    declarationId,
    routeVersion: route.version,
    declarationVersion: declaration.declarationVersion,
    declarant: declaration.declarantEnterprise,
    carrier: declaration.carrierEnterprise,
    plates: [],
    containers: [],
    carried: {},
    records: { [movementId]: newRecord('MOVEMENT', movementRef, firstStageOf(route), at) },
    recordedAt,
  };
  return withDeclaration(file, declaration, at);
}

/** Takes over what a version of the declaration says, opening records for shipments that are new in it. */
export function withDeclaration(file: MovementFile, declaration: Snapshot, at?: Instant): MovementFile {
  if (declaration.declarationVersion < file.declarationVersion) return file;
  const { vehicle, shipments } = declaration;
  const records = { ...file.records };
  const first = firstStageOf(routeOf(file));
  for (const { shipmentId, ref } of shipments)
    records[shipmentId] ??= newRecord('SHIPMENT', ref, first, at ?? file.recordedAt);
  return {
    ...file,
    declarationVersion: declaration.declarationVersion,
    declarant: declaration.declarantEnterprise,
    carrier: declaration.carrierEnterprise,
    plates: [vehicle.plate, ...(vehicle.trailerPlate ? [vehicle.trailerPlate] : [])].map(({ text, key }) => ({
      text,
      key,
    })),
    containers: vehicle.containers,
    carried: withChildren(
      file,
      Object.fromEntries(shipments.map((shipment) => [shipment.shipmentId, carriedBy(shipment)])),
    ),
    records,
  };
}

/** Parts that left a shipment stay in the declaration as long as the shipment does. */
function withChildren(
  file: MovementFile,
  carried: Readonly<Record<string, Carried>>,
): MovementFile['carried'] {
  const children: Record<string, Carried> = {};
  for (const child of Object.keys(file.parents ?? {})) {
    const parent = ancestorsOf(file, child)
      .map((id) => carried[id])
      .find((found) => found !== undefined);
    if (parent) children[child] = parent;
  }
  return { ...carried, ...children };
}

const carriedBy = (shipment: Snapshot['shipments'][number]): Carried => ({
  enterprise: shipment.enterprise,
  customsNumbers: shipment.customsDeclarations.map(({ number }) => number),
  grossKg: weightByChapter(shipment.goods),
});

function weightByChapter(goods: Snapshot['shipments'][number]['goods']): Record<string, string> {
  const weights: Record<string, string> = {};
  for (const { hsCode, grossWeightKg } of goods) {
    const chapter = hsCode.slice(0, 2);
    weights[chapter] = addDecimals(weights[chapter] ?? '0', grossWeightKg);
  }
  return weights;
}

const newRecord = (
  kind: RecordState['kind'],
  ref: string,
  stage: RecordState['stage'],
  at: Instant,
): RecordState => ({
  kind,
  ref,
  stage,
  stageSince: at,
  holder: null,
  agreed: null,
  waitingOn: null,
  dueAt: null,
  releasedAt: null,
  seq: 0,
  hash: '',
  lastEvent: '',
});
